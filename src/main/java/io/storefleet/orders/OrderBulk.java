package io.storefleet.orders;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.storefleet.fastspring.returns.RefundReason;
import java.util.HashMap;
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

    /** Tags of orders and attributes of their items to be set; none where each line says its own. @param attributes by product */
    public record Tags(Map<String, String> tags, Map<String, Map<String, String>> attributes) {

        public Tags {
            tags = Map.copyOf(tags);
            attributes = Map.copyOf(attributes);
        }

        /** One. @param product of the item; null for a tag of the order */
        public static Tags of(@Nullable String product, String key, String value) {
            return product == null
                    ? new Tags(Map.of(key, value), Map.of())
                    : new Tags(Map.of(), Map.of(product, Map.of(key, value)));
        }

        public static Tags none() {
            return new Tags(Map.of(), Map.of());
        }

        @JsonIgnore
        public boolean isEmpty() {
            return tags.isEmpty() && attributes.isEmpty();
        }

        /** Whether both say something of the same. */
        public boolean says(Tags others) {
            return others.tags.keySet().stream().anyMatch(tags::containsKey)
                    || others.attributes.entrySet().stream()
                            .anyMatch(each -> attributes.getOrDefault(each.getKey(), Map.of()).keySet().stream()
                                    .anyMatch(each.getValue()::containsKey));
        }

        /** Both; where they say something of the same, the other. */
        public Tags with(Tags others) {
            var more = new HashMap<>(tags);
            more.putAll(others.tags);
            var items = new HashMap<>(attributes);
            others.attributes.forEach((product, values) -> items.merge(product, values, (before, then) -> {
                var both = new HashMap<>(before);
                both.putAll(then);
                return both;
            }));
            return new Tags(more, items);
        }

        @Override
        public String toString() {
            return "Tags[hidden]";
        }
    }
}
