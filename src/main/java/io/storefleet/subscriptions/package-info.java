/** A store's subscriptions: what is paid for, how it stands, what was paid and changed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"tenancy", "team", "store", "jobs", "mirror", "fastspring", "fastspring :: *", "uikit"})
package io.storefleet.subscriptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
