/** Tests of the pages of carts. */
@NullMarked
package io.storefleet.checkouts.ui;

import org.jspecify.annotations.NullMarked;
