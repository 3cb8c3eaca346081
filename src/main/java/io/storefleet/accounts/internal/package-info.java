/** How accounts are read, kept for a while and masked. */
@NullMarked
package io.storefleet.accounts.internal;

import org.jspecify.annotations.NullMarked;
