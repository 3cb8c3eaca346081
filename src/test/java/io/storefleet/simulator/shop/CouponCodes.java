package io.storefleet.simulator.shop;

import io.storefleet.simulator.state.StoreState;
import java.math.BigDecimal;
import java.util.Optional;

/** Knows what a code that a buyer types takes off a cart. */
public interface CouponCodes {

    /** Percent off the price of an item; empty when the code has a verdict. */
    Optional<BigDecimal> percentOff(StoreState state, String code);

    /** Why a code takes nothing off: DOES_NOT_EXIST, USE_LIMIT_REACHED, NOT_VALID_TODAY; empty when it may be used. */
    Optional<String> verdict(StoreState state, String code);
}
