/** Attacks on the vault, from outside. */
@NullMarked
package io.storefleet.vault;

import org.jspecify.annotations.NullMarked;
