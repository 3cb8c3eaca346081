/** The pages of carts: those made from here, and building a new one. */
@NullMarked
package io.storefleet.checkouts.ui;

import org.jspecify.annotations.NullMarked;
