/** Subscriptions: their list, what is known of one, and what can be done to it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "mirror",
            "jobs",
            "lists",
            "lists :: ui",
            "intents",
            "intents :: *",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.subscriptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
