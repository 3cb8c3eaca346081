/** What stores told of themselves: events by webhook or read back, their data, and the mark that they were processed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "store :: ui",
            "jobs",
            "mirror",
            "lists",
            "lists :: ui",
            "intents",
            "intents :: ui",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
