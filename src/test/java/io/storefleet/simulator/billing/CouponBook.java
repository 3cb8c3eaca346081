package io.storefleet.simulator.billing;

import io.storefleet.simulator.billing.SimulatedSubscription.Cut;
import io.storefleet.simulator.state.StoreState;
import org.jspecify.annotations.Nullable;

/** Says what a coupon code is worth to a subscription. */
@FunctionalInterface
public interface CouponBook {

    /** Takes the subscription's currency; the verdict is there when the code is worth nothing. */
    Worth of(StoreState state, String code, String currency);

    /** A discount, or why there is none: DOES_NOT_EXIST, USE_LIMIT_REACHED, NOT_VALID_TODAY. */
    record Worth(@Nullable Cut cut, @Nullable String verdict) {

        public static Worth no(String verdict) {
            return new Worth(null, verdict);
        }
    }
}
