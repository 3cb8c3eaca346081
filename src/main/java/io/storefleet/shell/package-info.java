/** The frame around all pages: main layout, navigation, error page and the security filter chain. Knows every module. */
@NullMarked
@ApplicationModule(displayName = "shell")
package io.storefleet.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
