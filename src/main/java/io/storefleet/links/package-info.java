/**
 * Account-management links: many of them as a durable job, or one at once; sealed at rest, revealed on record, purged when
 * they expire. Beside the arrows of every feature it needs vault, which seals what a job made, and the client's types.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "mirror",
            "jobs",
            "jobs :: ui",
            "vault",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
