package io.storefleet.fastspring.coupons;

import io.storefleet.fastspring.Money;
import java.math.BigDecimal;
import java.util.List;

/** What a coupon takes off a price. */
public sealed interface Reduction {

    /** A share of the price, from above 0 to 100. */
    record Percent(BigDecimal percent) implements Reduction {}

    /** An amount for each currency; sent as {@code flat}, read also as the {@code amount} of earlier years. */
    record Flat(List<Money> amounts) implements Reduction {

        public Flat {
            amounts = List.copyOf(amounts);
        }
    }

    /** A kind this client's version does not know; it can be read, not sent. */
    record Other(String type) implements Reduction {}
}
