package io.storefleet.fastspring.sessions;

import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.QuantityBehavior;
import io.storefleet.fastspring.RenewalMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Conditions that use every field. */
final class SessionSamples {

    static final Money TWENTY = new Money(new BigDecimal("20.00"), "USD");
    static final CartPricing FULL_PRICING = CartPricing.of(TWENTY)
            .with(new CartPricing.Renewal(RenewalMode.OPT_AUTO, IntervalUnit.MONTH, 3, 4))
            .with(new CartPricing.Trial(14, true, List.of(TWENTY)))
            .with(new CartPricing.Quantity(QuantityBehavior.LOCK, 2))
            .with(new CartPricing.Discount.Percent(
                    sorted(5, BigDecimal.TEN), new CartPricing.DiscountTerms(Map.of("en", "Partner"), 6)))
            .with(new CartPricing.SetupFee(Map.of("en", "Set up"), List.of(TWENTY)));

    private SessionSamples() {}

    static <T> SortedMap<Integer, T> sorted(int from, T value) {
        return new TreeMap<>(Map.of(from, value));
    }
}
