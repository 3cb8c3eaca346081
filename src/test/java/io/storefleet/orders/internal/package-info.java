/** Tests of orders: internal. */
@NullMarked
package io.storefleet.orders.internal;

import org.jspecify.annotations.NullMarked;
