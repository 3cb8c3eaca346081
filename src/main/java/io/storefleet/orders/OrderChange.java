package io.storefleet.orders;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.storefleet.fastspring.returns.RefundReason;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that can be done to an order. */
public sealed interface OrderChange {

    /** The kind's name among all changes. */
    @JsonIgnore
    String kind();

    /**
     * Gives money back, which cannot be taken back and leaves subscriptions as they are.
     *
     * @param whole all that remains; else the parts
     * @param parts amounts by product, net of tax as FastSpring counts them; empty when it is whole
     * @param currency the order's, as it was shown
     * @param note the customer sees it; null for none
     * @param mailed whether FastSpring mails the customer
     */
    record Refund(
            boolean whole,
            Map<String, BigDecimal> parts,
            String currency,
            RefundReason reason,
            @Nullable String note,
            boolean mailed)
            implements OrderChange {

        public Refund {
            parts = Map.copyOf(parts);
            note = note == null || note.isBlank() ? null : note.strip();
        }

        @Override
        public String kind() {
            return "return.create";
        }

        /** The note may name people. */
        @Override
        public String toString() {
            return "Refund[whole=" + whole + "]";
        }
    }

    /**
     * Sets tags of the order and attributes of its items; what is not named stays, and none can be taken off.
     *
     * @param attributes by the product of the item
     */
    record Marking(Map<String, String> tags, Map<String, Map<String, String>> attributes) implements OrderChange {

        public Marking {
            tags = Map.copyOf(tags);
            attributes = Map.copyOf(attributes);
        }

        @Override
        public String kind() {
            return "order.tag";
        }

        @Override
        public String toString() {
            return "Marking[hidden]";
        }
    }
}
