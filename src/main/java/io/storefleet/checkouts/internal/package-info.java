/** Carts: how one is checked and sent, how its link is kept and ends. */
@NullMarked
package io.storefleet.checkouts.internal;

import org.jspecify.annotations.NullMarked;
