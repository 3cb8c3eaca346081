/** How orders are read and listed. */
@NullMarked
package io.storefleet.orders.internal;

import org.jspecify.annotations.NullMarked;
