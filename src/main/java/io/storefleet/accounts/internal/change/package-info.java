/** Making and changing accounts: how each is checked, sent and read back. */
@NullMarked
package io.storefleet.accounts.internal.change;

import org.jspecify.annotations.NullMarked;
