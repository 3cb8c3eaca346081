/** The accounts page: list, look-up and detail. */
@NullMarked
package io.storefleet.accounts.ui;

import org.jspecify.annotations.NullMarked;
