package io.storefleet.fastspring.sessions;

import io.storefleet.fastspring.ProductPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product in a cart; a cart holds each product, and of a product with variations one, at most once. */
public record CartItem(
        ProductPath product,
        int quantity,
        Map<String, String> attributes,
        @Nullable CartPricing pricing) {

    public CartItem {
        if (quantity < 1) {
            throw new IllegalArgumentException("A quantity is at least 1");
        }
        attributes = Map.copyOf(attributes);
    }

    public CartItem(ProductPath product, int quantity) {
        this(product, quantity, Map.of(), null);
    }

    public CartItem with(CartPricing other) {
        return new CartItem(product, quantity, attributes, other);
    }
}
