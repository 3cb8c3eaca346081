/** A store's orders: list, detail, actions. */
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
package io.storefleet.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
