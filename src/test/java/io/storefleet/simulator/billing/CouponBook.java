package io.storefleet.simulator.billing;

import io.storefleet.simulator.billing.SimulatedSubscription.Cut;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Says what a coupon code is worth. */
@FunctionalInterface
public interface CouponBook {

    /** Never null; the verdict is there when the code is worth nothing: DOES_NOT_EXIST, USE_LIMIT_REACHED, NOT_VALID_TODAY. */
    Worth of(String code);

    /** A discount, or why there is none. */
    record Worth(@Nullable Cut cut, @Nullable String verdict) {

        public static Worth no(String verdict) {
            return new Worth(null, verdict);
        }
    }

    /** One code that works and two that do not any more. */
    static CouponBook demo() {
        return code -> switch (code) {
            case "SPRING10" -> new Worth(new Cut(BigDecimal.TEN, null, 12, code), null);
            case "SPENT10" -> Worth.no("USE_LIMIT_REACHED");
            case "WINTER10" -> Worth.no("NOT_VALID_TODAY");
            default -> Worth.no("DOES_NOT_EXIST");
        };
    }
}
