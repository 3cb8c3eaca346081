/** Tests of coupons. */
@NullMarked
package io.storefleet.coupons.internal;

import org.jspecify.annotations.NullMarked;
