/** Ids of the whole house, who acts for which tenant, and the binding of each transaction to that tenant. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.storefleet.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
