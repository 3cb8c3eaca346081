package io.storefleet.coupons;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.tenancy.StoreId;

/**
 * A coupon in a list.
 *
 * @param codes how many it has
 */
public record CouponLine(StoreId store, CouponPath path, CouponRule rule, int codes) {}
