package io.storefleet.simulator.shop;

import io.storefleet.simulator.billing.CouponBook;
import io.storefleet.simulator.billing.SimulatedSubscription.Cut;
import io.storefleet.simulator.state.StoreState;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The shop of every store, and what its codes take off carts and subscriptions. */
public final class Shops implements CouponCodes, CouponBook {

    private final Map<String, Shop> bySlug = new ConcurrentHashMap<>();

    Shop of(StoreState state) {
        return bySlug.computeIfAbsent(state.store().slug(), slug -> Shop.of(state));
    }

    /** Nothing where the coupon takes off an amount, or less for some products: carts know only percentages of all. */
    @Override
    public Optional<BigDecimal> percentOff(StoreState state, String code) {
        return usable(state, code).map(coupon -> percent(discount(coupon)).orElse(BigDecimal.ZERO));
    }

    @Override
    public Optional<String> verdict(StoreState state, String code) {
        if (usable(state, code).isPresent()) {
            return Optional.empty();
        }
        return of(state)
                .coupons(code)
                .findFirst()
                .map(coupon -> verdict(state, coupon, code))
                .orElse(Optional.of("DOES_NOT_EXIST"));
    }

    /** No discount at all where only some products have one: a subscription's plan may be another tomorrow. */
    @Override
    public Worth of(StoreState state, String code, String currency) {
        return usable(state, code)
                .map(coupon -> worth(coupon, code, currency))
                .orElseGet(() -> Worth.no(verdict(state, code).orElseThrow()));
    }

    private Optional<Coupon> usable(StoreState state, String code) {
        return of(state)
                .coupons(code)
                .filter(coupon -> verdict(state, coupon, code).isEmpty())
                .findFirst();
    }

    private Optional<String> verdict(StoreState state, Coupon coupon, String code) {
        if (!CouponDates.hold(coupon.rule(), state.time().instant())) {
            return Optional.of("NOT_VALID_TODAY");
        }
        boolean used = of(state).redemptions().areAllOf(coupon, Redemptions.stored(code));
        return used ? Optional.of("USE_LIMIT_REACHED") : Optional.empty();
    }

    private static Worth worth(Coupon coupon, String code, String currency) {
        JsonNode discount = discount(coupon);
        @Nullable BigDecimal percent = percent(discount).orElse(null);
        BigDecimal amount = discount.path("amount").path(currency).decimalValue(BigDecimal.ZERO);
        JsonNode periods = coupon.rule().path("discountPeriodCount");
        return new Worth(
                new Cut(
                        percent,
                        percent == null ? amount : null,
                        periods.isIntegralNumber() ? Integer.valueOf(periods.asInt()) : null,
                        Redemptions.stored(code)),
                null);
    }

    /** What holds for all products; an empty one where the coupon is for some of them. */
    private static JsonNode discount(Coupon coupon) {
        JsonNode rule = coupon.rule();
        return rule.path("products").isEmpty() ? rule.path("discount") : rule.path("no discount");
    }

    private static Optional<BigDecimal> percent(JsonNode discount) {
        return Optional.of(discount.path("percent")).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }
}
