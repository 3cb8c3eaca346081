package io.storefleet.simulator;

import io.storefleet.simulator.state.StoreState;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Knows what a code that a buyer types takes off a cart. */
@FunctionalInterface
interface CouponCodes {

    /** Percent off the price of an item; empty when the store knows no such code. */
    Optional<BigDecimal> percentOff(StoreState state, String code);

    /** The codes of the percent coupons a store has. */
    static CouponCodes of(Shops shops) {
        return (state, code) -> {
            Shop shop = shops.of(state);
            String typed = code.strip().toUpperCase(Locale.ROOT);
            return shop.couponPaths().stream()
                    .flatMap(path -> shop.coupons().read(path).stream())
                    .filter(coupon -> coupon.codes().contains(typed))
                    .map(coupon -> coupon.rule().path("discount").path("percent"))
                    .filter(JsonNode::isNumber)
                    .map(JsonNode::decimalValue)
                    .findFirst();
        };
    }

    /** The sample, and the codes of the coupons that a store has; flat discounts take nothing off here. */
    static CouponCodes of(Shops shops) {
        return (state, code) -> sample().percentOff(state, code).or(() -> percent(shops.of(state), code));
    }

    private static Optional<BigDecimal> percent(Shop shop, String code) {
        return shop.couponPaths().stream()
                .flatMap(path -> shop.coupons().read(path).stream())
                .filter(coupon -> coupon.codes().contains(code.toUpperCase(Locale.ROOT)))
                .map(coupon -> coupon.rule().path("discount").path("percent"))
                .map(percent -> percent.isNumber() ? percent.decimalValue() : BigDecimal.ZERO)
                .findFirst();
    }
}
