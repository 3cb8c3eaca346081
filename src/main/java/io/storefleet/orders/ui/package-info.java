/** Pages of orders. */
@NullMarked
package io.storefleet.orders.ui;

import org.jspecify.annotations.NullMarked;
