/** The frame around all features: layout, navigation, error pages, the security filter chain. It may use everything. */
@NullMarked
@ApplicationModule
package io.storefleet.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
