package io.storefleet.fastspring.products;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a store sells (contract 8.2).
 *
 * @param parent the product this one is a variation of
 * @param appReference what the FastSpring app calls it
 * @param attributes the seller's own notes
 * @param raw the JSON object the service sent
 */
public record Product(
        ProductPath path,
        @Nullable ProductPath parent,
        @Nullable String appReference,
        Presentation presentation,
        Listing listing,
        Fulfillments fulfillments,
        Pricing pricing,
        List<Offer> offers,
        Map<String, String> attributes,
        String raw) {

    public Product {
        offers = List.copyOf(offers);
    }

    /** Reads a product kept as {@link #raw}; empty when it is none. */
    public static Optional<Product> parse(String raw) {
        return Json.parse(raw.getBytes(StandardCharsets.UTF_8))
                .flatMap(node -> Optional.ofNullable(read(Fields.of(node))));
    }

    /** The product in an object of the service; null without a usable path. */
    public static @Nullable Product read(Fields fields) {
        return ProductReader.product(fields);
    }

    @Override
    public String toString() {
        return "Product[" + path + "]";
    }

    /**
     * What buyers see of it; texts by language.
     *
     * @param image address of a picture
     * @param rank place among the others
     */
    public record Presentation(
            Map<String, String> display,
            Description description,
            @Nullable String image,
            Map<String, String> badge,
            @Nullable Integer rank) {}

    /** Texts by language, perhaps with markup; empty where there is none. */
    public record Description(Map<String, String> summary, Map<String, String> action, Map<String, String> full) {}

    /**
     * How the catalogue carries it.
     *
     * @param quotable whether quotes may name it; null when the service does not say
     */
    public record Listing(
            @Nullable String sku,
            @Nullable Visibility visibility,
            @Nullable Boolean quotable,
            @Nullable ProductFormat format,
            Tax tax) {}

    /** What tax authorities take it for. */
    public record Tax(@Nullable String code, @Nullable String description) {}

    /** What a buyer gets, by the fulfillment's id, and the instructions for it by language. */
    public record Fulfillments(Map<String, Fulfillment> byId, Map<String, String> instructions) {}
}
