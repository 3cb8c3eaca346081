/** Quotes: read from their stores, which nothing copies, and made, changed and withdrawn. */
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
package io.storefleet.quotes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
