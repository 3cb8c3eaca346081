package io.storefleet.fastspring.products;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads products as contract 8 describes them. */
final class ProductReader {

    private ProductReader() {}

    /** The path of a product given as object or as bare string; empty when there is none of the right form. */
    public static Optional<ProductPath> path(JsonNode item) {
        String text = item.isObject() ? Json.text(item, "product", "id") : Json.text(item);
        return Optional.ofNullable(text).filter(ProductPath::isValid).map(ProductPath::new);
    }
}
