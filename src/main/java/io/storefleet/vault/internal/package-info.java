/** Keysets, the passphrase that unlocks them and the ciphers themselves; nothing outside touches a key. */
@NullMarked
package io.storefleet.vault.internal;

import org.jspecify.annotations.NullMarked;
