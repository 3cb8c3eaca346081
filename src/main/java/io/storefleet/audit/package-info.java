/** The append-only record of who did what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy"})
package io.storefleet.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
