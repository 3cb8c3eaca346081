/** Tests of orders: ui. */
@NullMarked
package io.storefleet.orders.ui;

import org.jspecify.annotations.NullMarked;
