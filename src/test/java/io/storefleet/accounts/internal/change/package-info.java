/** Tests of making and changing accounts. */
@NullMarked
package io.storefleet.accounts.internal.change;

import org.jspecify.annotations.NullMarked;
