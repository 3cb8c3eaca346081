/** The FastSpring API client: a library in a package that knows HTTP, JSON and nothing of the application. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.storefleet.fastspring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
