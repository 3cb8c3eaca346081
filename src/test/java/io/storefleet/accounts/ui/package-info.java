/** Tests of the accounts page. */
@NullMarked
package io.storefleet.accounts.ui;

import org.jspecify.annotations.NullMarked;
