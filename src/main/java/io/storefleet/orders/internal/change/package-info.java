/** The changes of an order: how each is checked, sent and read back. */
@NullMarked
package io.storefleet.orders.internal.change;

import org.jspecify.annotations.NullMarked;
