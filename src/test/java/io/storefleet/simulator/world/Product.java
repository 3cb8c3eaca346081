package io.storefleet.simulator.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Something a store sells; the price is in US dollars, other currencies follow from it. */
public record Product(String path, @Nullable String parent, String display, Kind kind, BigDecimal dollars) {

    /** How a product is sold. */
    public enum Kind {
        MONTHLY("month"),
        YEARLY("year"),
        MANAGED("adhoc"),
        ONE_TIME(null),
        PRIVATE(null),
        PHYSICAL(null);

        private final @Nullable String interval;

        Kind(@Nullable String interval) {
            this.interval = interval;
        }

        /** The billing interval's word, or null for something bought once. */
        public @Nullable String interval() {
            return interval;
        }
    }

    /** The price in a currency, rounded to amounts a seller would choose. */
    public Money price(String currency) {
        Money exact = Money.of(dollars, "USD").in(currency);
        if (currency.equals("USD")) {
            return exact;
        }
        BigDecimal step = currency.equals("JPY") ? BigDecimal.valueOf(100) : new BigDecimal("0.50");
        BigDecimal steps = exact.amount().divide(step, 0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
        return Money.of(steps.multiply(step), currency);
    }
}
