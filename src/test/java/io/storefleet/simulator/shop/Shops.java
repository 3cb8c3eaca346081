package io.storefleet.simulator.shop;

import io.storefleet.simulator.state.StoreState;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The shop of every store, and what its codes take off a cart. */
public final class Shops implements CouponCodes {

    private final Map<String, Shop> bySlug = new ConcurrentHashMap<>();

    Shop of(StoreState state) {
        return bySlug.computeIfAbsent(state.store().slug(), slug -> Shop.of(state));
    }

    /** Nothing where the coupon takes off an amount, or less for some products: carts know only percentages of all. */
    @Override
    public Optional<BigDecimal> percentOff(StoreState state, String code) {
        Shop shop = of(state);
        String stored = code.strip().toUpperCase(Locale.ROOT);
        return shop.couponPaths().stream()
                .flatMap(path -> shop.coupons().latest(path).stream())
                .filter(coupon -> coupon.codes().contains(stored))
                .filter(coupon -> CouponDates.hold(coupon.rule(), state.time().instant()))
                .map(Shops::percent)
                .findFirst();
    }

    private static BigDecimal percent(Coupon coupon) {
        return coupon.rule().path("products").isEmpty()
                ? coupon.rule().path("discount").path("percent").decimalValue(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }
}
