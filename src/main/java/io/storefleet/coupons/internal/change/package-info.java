/** The changes of a coupon: how each is checked, kept a picture of, sent and read back. */
@NullMarked
package io.storefleet.coupons.internal.change;

import org.jspecify.annotations.NullMarked;
