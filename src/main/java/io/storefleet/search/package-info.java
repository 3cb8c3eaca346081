/**
 * Finds people and things across all stores the actor may see, as they type, in the mirror; a pasted id also in the store
 * itself. Reads the mirror's rows by a narrow database function of its own.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "jobs",
            "mirror",
            "query",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
