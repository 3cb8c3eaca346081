package io.storefleet.coupons;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.Coupon;
import io.storefleet.fastspring.coupons.CouponDiscount;
import io.storefleet.fastspring.coupons.CouponTerms;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a coupon takes off, on which terms and for which products; everything but its codes.
 *
 * @param products empty for all products
 */
public record CouponRule(CouponDiscount discount, CouponTerms terms, List<ProductPath> products) {

    /** What is taken off an order always holds beside other discounts. */
    public CouponRule {
        products = List.copyOf(products);
        if (terms.orderLevel() && !terms.combine()) {
            terms = new CouponTerms(true, true, terms.reason(), terms.limit(), terms.available());
        }
    }

    public static CouponRule of(Coupon coupon) {
        return new CouponRule(coupon.discount(), coupon.terms(), coupon.products());
    }

    /** Whether it can be used then, as far as dates tell. */
    public enum State {
        ACTIVE,
        PLANNED,
        EXPIRED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(Instant then) {
        var dates = terms.available();
        if (dates.end() != null && !dates.end().isAfter(then)) {
            return State.EXPIRED;
        }
        return dates.start() != null && dates.start().isAfter(then) ? State.PLANNED : State.ACTIVE;
    }

    /** What of a coupon can be changed on its own. */
    public enum Part {
        DISCOUNT,
        COMBINE,
        ORDER_LEVEL,
        REASON,
        LIMIT,
        AVAILABLE,
        PRODUCTS
    }
}
