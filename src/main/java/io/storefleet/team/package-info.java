/** Members, roles, grants, invitations and sign-in, and the one place that decides who may do what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "vault", "uikit"})
package io.storefleet.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
