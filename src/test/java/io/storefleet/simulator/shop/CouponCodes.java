package io.storefleet.simulator.shop;

import io.storefleet.simulator.state.StoreState;
import java.math.BigDecimal;
import java.util.Optional;

/** Knows what a code that a buyer types takes off a cart. */
@FunctionalInterface
public interface CouponCodes {

    /** Percent off the price of an item; empty when the store knows no such code. */
    Optional<BigDecimal> percentOff(StoreState state, String code);
}
