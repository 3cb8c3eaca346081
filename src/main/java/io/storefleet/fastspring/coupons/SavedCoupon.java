package io.storefleet.fastspring.coupons;

import io.storefleet.fastspring.CouponPath;

/**
 * What became of a saved coupon.
 *
 * @param created true for a new one, false for one that was changed
 */
public record SavedCoupon(CouponPath path, boolean created) {}
