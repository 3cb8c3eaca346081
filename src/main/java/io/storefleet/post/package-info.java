/** Sends mail in a tenant's name to people who are no members: its customers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "team", "vault", "uikit"})
package io.storefleet.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
