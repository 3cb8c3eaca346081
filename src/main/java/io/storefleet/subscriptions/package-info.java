/** A store's subscriptions: list, detail, actions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "jobs",
            "mirror",
            "lists",
            "lists :: ui",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.subscriptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
