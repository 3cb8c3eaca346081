package io.storefleet.coupons;

import io.storefleet.fastspring.CouponPath;
import java.time.Instant;
import java.util.Map;

/**
 * A coupon, as a page shows it.
 *
 * @param codes how many it has
 * @param names of its products by path, as far as the copy has them
 * @param json what the service sent, without its codes
 * @param asOf when it said so
 */
public record CouponDetail(
        CouponPath path, CouponRule rule, int codes, Map<String, String> names, String json, Instant asOf) {

    public CouponDetail {
        names = Map.copyOf(names);
    }

    @Override
    public String toString() {
        return "CouponDetail[" + path + "]";
    }
}
