package io.storefleet.fastspring.products;

import io.storefleet.fastspring.ProductPath;
import java.util.List;
import java.util.Map;

/**
 * Products offered along with another (contract 8.5).
 *
 * @param display the text over them, by language
 */
public record Offer(OfferType type, Map<String, String> display, List<ProductPath> items) {

    public Offer {
        items = List.copyOf(items);
    }
}
