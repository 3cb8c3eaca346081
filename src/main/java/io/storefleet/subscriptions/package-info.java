/** A store's subscriptions: what is paid for, how it stands, what was paid and changed, and what can be done to it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "store :: ui",
            "jobs",
            "bulk",
            "bulk :: ui",
            "lists",
            "lists :: ui",
            "mirror",
            "intents",
            "intents :: ui",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.subscriptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
