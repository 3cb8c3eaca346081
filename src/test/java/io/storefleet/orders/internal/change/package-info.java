/** Tests of what can be done to an order. */
@NullMarked
package io.storefleet.orders.internal.change;

import org.jspecify.annotations.NullMarked;
