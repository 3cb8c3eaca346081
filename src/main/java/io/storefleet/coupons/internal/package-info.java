/** Coupons out of the copies, their codes, and copying them to other stores. */
@NullMarked
package io.storefleet.coupons.internal;

import org.jspecify.annotations.NullMarked;
