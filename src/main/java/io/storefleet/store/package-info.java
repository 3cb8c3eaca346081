/** A tenant's FastSpring stores: their credential, connection and state; lends out each store's client instance. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "team", "vault", "fastspring", "fastspring :: *", "jobs", "uikit"})
package io.storefleet.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
