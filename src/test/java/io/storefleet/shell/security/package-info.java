/** Attacks on the security filter chain. */
@NullMarked
package io.storefleet.shell.security;

import org.jspecify.annotations.NullMarked;
