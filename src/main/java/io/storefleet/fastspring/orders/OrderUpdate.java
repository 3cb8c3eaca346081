package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Body;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * New tags of an order and new attributes of its items. What is not named stays; how to remove one is not documented, so
 * no value may be blank.
 *
 * @param tags text by key, at most 255 characters each
 * @param attributes by the product of the item they belong to
 */
public record OrderUpdate(OrderId order, Map<String, String> tags, Map<ProductPath, Map<String, String>> attributes) {

    /** Refuses an update of nothing and blank or overlong texts. */
    public OrderUpdate {
        tags = Texts.checked(tags);
        Map<ProductPath, Map<String, String>> copy = new LinkedHashMap<>();
        attributes.forEach((product, values) -> copy.put(product, Texts.checked(values)));
        attributes = Map.copyOf(copy);
        if (tags.isEmpty() && attributes.values().stream().allMatch(Map::isEmpty)) {
            throw new IllegalArgumentException("An update sets a tag or an attribute");
        }
    }

    /** New tags alone. */
    public static OrderUpdate tags(OrderId order, Map<String, String> tags) {
        return new OrderUpdate(order, tags, Map.of());
    }

    Body body() {
        return new Body()
                .text("order", order)
                .texts("tags", tags.isEmpty() ? null : tags)
                .objects(
                        "items",
                        attributes.isEmpty() ? null : attributes.entrySet(),
                        item -> new Body().text("product", item.getKey()).texts("attributes", item.getValue()));
    }

    @Override
    public String toString() {
        return "OrderUpdate[" + order + "]";
    }
}
