package io.storefleet.fastspring.products;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads products as contract 8 describes them. */
final class ProductReader {

    private ProductReader() {}

    /** The path of a product given as object or as bare string; empty when there is none of the right form. */
    static Optional<ProductPath> path(JsonNode item) {
        return Json.id(item, ProductPath::isValid, ProductPath::new, "product", "id");
    }

    /** The product in the object; null without a usable path. */
    static @Nullable Product product(Fields fields) {
        ProductPath path = path(fields, "product");
        return path == null
                ? null
                : new Product(
                        path,
                        path(fields, "parent"),
                        fields.text("productAppReference"),
                        presentation(fields),
                        listing(fields),
                        fulfillments(fields.in("fulfillments")),
                        PricingReader.pricing(fields.in("pricing")),
                        fields.objects("offers", ProductReader::offer),
                        fields.map("attributes"),
                        fields.raw());
    }

    /** Null without a type. */
    static @Nullable Offer offer(Fields fields) {
        OfferType type = Words.word(fields, "type", OfferType::new);
        return type == null
                ? null
                : new Offer(
                        type,
                        fields.map("display"),
                        fields.ids("items", "product", ProductPath::isValid, ProductPath::new));
    }

    private static @Nullable ProductPath path(Fields fields, String name) {
        return fields.id(ProductPath::isValid, ProductPath::new, name);
    }

    private static Product.Presentation presentation(Fields fields) {
        Fields description = fields.in("description");
        return new Product.Presentation(
                fields.map("display"),
                new Product.Description(description.map("summary"), description.map("action"), description.map("full")),
                fields.text("image"),
                fields.map("badge"),
                fields.whole("rank"));
    }

    private static Product.Listing listing(Fields fields) {
        return new Product.Listing(
                fields.text("sku"),
                Words.word(fields, "visibility", Visibility::new),
                fields.flag("quotable"),
                Words.word(fields, "format", ProductFormat::new),
                new Product.Tax(fields.text("taxcode"), fields.text("taxcodeDescription")));
    }

    private static Product.Fulfillments fulfillments(Fields fields) {
        Map<String, Fulfillment> byId = new LinkedHashMap<>();
        for (String id : fields.names()) {
            Fulfillment one = id.equals("instructions") ? null : fields.object(id, each -> fulfillment(each, id));
            if (one != null) {
                byId.put(id, one);
            }
        }
        return new Product.Fulfillments(Collections.unmodifiableMap(byId), fields.map("instructions"));
    }

    private static Fulfillment fulfillment(Fields fields, String id) {
        String own = fields.text("fulfillment");
        BigDecimal size = fields.decimal("size");
        return new Fulfillment(
                own == null ? id : own,
                fields.text("name"),
                Words.text(fields, "applicability", Applicability::new),
                fields.text("display"),
                fields.text("url"),
                size == null ? null : size.longValue(),
                Words.text(fields, "behavior", FileBehavior::new),
                fields.objects("previous", earlier -> fulfillment(earlier, "")));
    }
}
