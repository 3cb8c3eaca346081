/** Tests of coupons. */
@NullMarked
package io.storefleet.coupons.internal.change;

import org.jspecify.annotations.NullMarked;
