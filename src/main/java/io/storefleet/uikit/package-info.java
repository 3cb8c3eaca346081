/** Vaadin-only parts that every page shares: page frame, badges, facts, notices, formats, lazy lists, push. No business. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.storefleet.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
