/** The buyers of one store, read live from FastSpring: lists, look-ups and details, masked where a right is lacking. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "team", "store", "jobs", "fastspring", "fastspring :: *", "uikit"})
package io.storefleet.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
