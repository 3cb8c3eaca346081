package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.internal.Fields;
import org.jspecify.annotations.Nullable;

/** What an estimate takes off, by where it comes from. */
public record DiscountTotals(
        @Nullable Money ofProducts, @Nullable Money ofCoupons) {

    static DiscountTotals read(Fields fields, @Nullable String currency) {
        return new DiscountTotals(
                fields.money("productLevelDiscountTotal", currency),
                fields.money("couponLevelDiscountTotal", currency));
    }
}
