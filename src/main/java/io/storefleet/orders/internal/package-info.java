/** Reading orders out of the copy and out of their stores. */
@NullMarked
package io.storefleet.orders.internal;

import org.jspecify.annotations.NullMarked;
