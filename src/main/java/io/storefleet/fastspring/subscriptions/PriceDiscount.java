package io.storefleet.fastspring.subscriptions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A discount a seller gives on a price, for some periods or for all. */
public sealed interface PriceDiscount {

    /** How many periods it lasts; null for all. */
    @Nullable Integer periods();

    /** So much off each period's price, in its currency. */
    record Off(BigDecimal amount, @Nullable Integer periods) implements PriceDiscount {

        public Off {
            check(amount, periods);
        }
    }

    /** So many percent off, above 0 and at most 100. */
    record Percent(BigDecimal percent, @Nullable Integer periods) implements PriceDiscount {

        public Percent {
            check(percent, periods);
            if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException("A discount is at most 100 percent");
            }
        }
    }

    private static void check(BigDecimal size, @Nullable Integer periods) {
        if (size.signum() <= 0 || periods != null && periods < 1) {
            throw new IllegalArgumentException("A discount takes something off, for one period or more");
        }
    }
}
