package io.storefleet.fastspring.returns;

import io.storefleet.fastspring.OrderKey;
import java.math.BigDecimal;
import java.util.List;

/** Money to be given back; there is no refund that does not say whether it is all of it (contract 9.2). */
public sealed interface Refund {

    OrderKey order();

    RefundTerms terms();

    /** Everything that remains of the order. */
    record FullRefund(OrderKey order, RefundTerms terms) implements Refund {

        @Override
        public String toString() {
            return "FullRefund[" + order + "]";
        }
    }

    /** Parts of the prices of some items. */
    record PartialRefund(OrderKey order, RefundTerms terms, List<Part> parts) implements Refund {

        /** Refuses a refund of nothing, and a product named twice. */
        public PartialRefund {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("A partial refund names the items it is for");
            }
            if (parts.stream().map(Part::product).distinct().count() < parts.size()) {
                throw new IllegalArgumentException("A partial refund names each item once");
            }
        }

        @Override
        public String toString() {
            return "PartialRefund[" + order + "]";
        }
    }

    /**
     * Part of one item's price.
     *
     * @param product as the order's item names it
     * @param amount above zero, in the order's currency and with no more decimals than that has
     */
    record Part(String product, BigDecimal amount) {

        /** Refuses amounts of zero and below. */
        public Part {
            if (product.isBlank()) {
                throw new IllegalArgumentException("A part of a refund names an item");
            }
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("A refund is more than nothing");
            }
        }
    }
}
