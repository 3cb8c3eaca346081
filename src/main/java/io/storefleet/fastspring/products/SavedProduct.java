package io.storefleet.fastspring.products;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What became of a saved product.
 *
 * @param created true for a new one, false for one that was changed
 * @param appReference what the FastSpring app calls it, where the service says so
 */
public record SavedProduct(
        ProductPath path, boolean created, @Nullable String appReference) {

    static @Nullable SavedProduct read(Fields fields) {
        ProductPath path = fields.id(ProductPath::isValid, ProductPath::new, "product");
        boolean created = fields.textOrEmpty("action").startsWith("product.create");
        // The dots are part of the keys.
        String reference = fields.text("created.id", "updated.id", "product.created", "product.updated");
        return path == null || !"success".equals(fields.word("result"))
                ? null
                : new SavedProduct(path, created, reference);
    }
}
