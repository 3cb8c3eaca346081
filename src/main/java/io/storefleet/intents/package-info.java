/**
 * Calls that change something at FastSpring: written down before the first byte leaves, sent once and never again by a
 * machine, read back until it is known what became of them, and decided by a person where nothing can tell.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "mirror",
            "jobs",
            "vault",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.intents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
