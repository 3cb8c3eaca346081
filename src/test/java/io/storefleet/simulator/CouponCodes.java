package io.storefleet.simulator;

import io.storefleet.simulator.state.StoreState;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Knows what a code that a buyer types takes off a cart. */
@FunctionalInterface
interface CouponCodes {

    /** Percent off the price of an item; empty when the store knows no such code. */
    Optional<BigDecimal> percentOff(StoreState state, String code);

    /** The codes of the coupons that a store has; flat discounts take nothing off here. */
    static CouponCodes of(Shops shops) {
        return (state, code) -> percent(shops.of(state), code.strip().toUpperCase(Locale.ROOT));
    }

    private static Optional<BigDecimal> percent(Shop shop, String code) {
        return shop.couponPaths().stream()
                .flatMap(path -> shop.coupons().read(path).stream())
                .filter(coupon -> coupon.codes().contains(code))
                .map(coupon -> coupon.rule().path("discount").path("percent"))
                .map(percent -> percent.isNumber() ? percent.decimalValue() : BigDecimal.ZERO)
                .findFirst();
    }
}
