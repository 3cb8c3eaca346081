package io.storefleet.fastspring.coupons;

import io.storefleet.fastspring.ProductPath;
import java.util.List;

/** One discount for all, or several in tiers: a coupon never has both. */
public sealed interface CouponDiscount {

    /** The same for every product the coupon is for. */
    record One(Reduction reduction, DiscountPeriods periods) implements CouponDiscount {}

    /** 2 to 25 tiers, at most one of them without products (contract 5). */
    record Tiers(List<Tier> tiers) implements CouponDiscount {

        public Tiers {
            tiers = List.copyOf(tiers);
        }
    }

    /**
     * One of several discounts.
     *
     * @param products empty for all that no other tier names
     */
    record Tier(Reduction reduction, DiscountPeriods periods, List<ProductPath> products) {

        public Tier {
            products = List.copyOf(products);
        }
    }
}
