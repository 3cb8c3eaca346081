package io.storefleet.fastspring.coupons;

import org.jspecify.annotations.Nullable;

/**
 * How long a subscription enjoys a discount.
 *
 * @param count billing periods, 1 to 365; null for all of them
 * @param immediately whether it begins with the period that runs already
 */
public record DiscountPeriods(@Nullable Integer count, boolean immediately) {

    /** All billing periods, from the next one on. */
    public static DiscountPeriods unlimited() {
        return new DiscountPeriods(null, false);
    }

    /** So many billing periods, from the next one on. */
    public static DiscountPeriods of(int count) {
        return new DiscountPeriods(count, false);
    }
}
