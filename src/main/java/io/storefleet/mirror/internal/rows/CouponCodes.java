package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.coupons.Coupon;
import java.util.List;

/** A coupon with all of its codes. */
public record CouponCodes(Coupon coupon, List<String> codes) {

    public CouponCodes {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "CouponCodes[" + coupon.path() + "]";
    }
}
