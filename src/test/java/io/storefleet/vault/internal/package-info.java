/** Attacks on the vault's keys, passphrase and start. */
@NullMarked
package io.storefleet.vault.internal;

import org.jspecify.annotations.NullMarked;
