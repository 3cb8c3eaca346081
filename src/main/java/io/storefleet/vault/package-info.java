/** Seals and opens credentials and links for the bound tenant; keeps the keys and their rotation. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy"})
package io.storefleet.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
