package io.storefleet.simulator.world;

import org.jspecify.annotations.Nullable;

/** Something a store sells. */
public record Product(String path, @Nullable String parent, String display, Kind kind, PriceList prices) {

    /** How a product is sold. */
    public enum Kind {
        DAILY("day"),
        WEEKLY("week"),
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

    /** The price of one in a currency. */
    public Money price(String currency) {
        return prices.in(currency);
    }
}
