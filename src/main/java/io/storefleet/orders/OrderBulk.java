package io.storefleet.orders;

import io.storefleet.fastspring.returns.RefundReason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked when something is done to many orders. */
public final class OrderBulk {

    private OrderBulk() {}

    /** All that is left of each, or what its lines say. @param note the customers see it; null for none */
    public record Refunds(RefundReason reason, @Nullable String note, boolean mailed) {

        /** The note may name people. */
        @Override
        public String toString() {
            return "Refunds[" + reason + "]";
        }
    }

    /** Tags to be set; none where each line says its own. */
    public record Tags(Map<String, String> tags) {

        public Tags {
            tags = Map.copyOf(tags);
        }

        @Override
        public String toString() {
            return "Tags[hidden]";
        }
    }
}
