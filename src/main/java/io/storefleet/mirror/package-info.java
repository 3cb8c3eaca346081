/**
 * The local copy of every store: filled within the quota, kept fresh by webhooks and windows, and honest about what it does
 * not know yet. Its rows are searched by the search module and read by the features.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"tenancy", "team", "store", "vault", "jobs", "fastspring", "fastspring :: *", "uikit"})
package io.storefleet.mirror;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
