/** A store's orders: what one is made of, what it delivered, what was given back of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "store :: ui",
            "jobs",
            "mirror",
            "bulk",
            "bulk :: ui",
            "lists",
            "lists :: ui",
            "intents",
            "intents :: ui",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
