package io.storefleet.fastspring.products;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Body;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A product to create or change (contract 8.3); what is not said stays as it is. Whether the service merges a nested map
 * or replaces it is not documented: give the complete one. Visibility, quotability and offers cannot be saved so.
 */
public final class ProductDraft {

    private final ProductPath path;
    private final Map<String, Consumer<Body>> parts;

    private ProductDraft(ProductPath path, Map<String, Consumer<Body>> parts) {
        this.path = path;
        this.parts = parts;
    }

    /** Says nothing but which product. */
    public static ProductDraft of(ProductPath path) {
        return new ProductDraft(path, Map.of());
    }

    /** Its name by language. */
    public ProductDraft withDisplay(Map<String, String> texts) {
        return texts("display", texts);
    }

    public ProductDraft withDescription(Product.Description description) {
        return with(
                "description",
                body -> body.object(
                        "description",
                        new Body()
                                .texts("summary", description.summary())
                                .texts("action", description.action())
                                .texts("full", description.full())));
    }

    /** What a buyer is told after the purchase, by language; files themselves are not changed by this API. */
    public ProductDraft withInstructions(Map<String, String> texts) {
        Map<String, String> kept = kept(texts);
        return with("fulfillment", body -> body.object("fulfillment", new Body().texts("instructions", kept)));
    }

    /** The address of a picture. */
    public ProductDraft withImage(String address) {
        return text("image", address);
    }

    public ProductDraft withFormat(ProductFormat format) {
        return text("format", format);
    }

    public ProductDraft withSku(String sku) {
        return text("sku", sku);
    }

    /** The seller's own notes, all of them. */
    public ProductDraft withAttributes(Map<String, String> attributes) {
        return texts("attributes", attributes);
    }

    /** A word on its picture, by language. */
    public ProductDraft withBadge(Map<String, String> texts) {
        return texts("badge", texts);
    }

    public ProductDraft withRank(int rank) {
        return with("rank", body -> body.number("rank", rank));
    }

    public ProductDraft withTaxcode(String code) {
        return text("taxcode", code);
    }

    /** The complete pricing. It may take minutes until it is read back. */
    public ProductDraft withPricing(Pricing pricing) {
        return with("pricing", body -> body.object("pricing", PricingBody.of(pricing)));
    }

    ProductPath path() {
        return path;
    }

    Body body() {
        Body body = new Body().text("product", path);
        parts.values().forEach(part -> part.accept(body));
        return body;
    }

    private ProductDraft text(String name, Object value) {
        return with(name, body -> body.text(name, value));
    }

    private ProductDraft texts(String name, Map<String, String> texts) {
        Map<String, String> kept = kept(texts);
        return with(name, body -> body.texts(name, kept));
    }

    private ProductDraft with(String name, Consumer<Body> part) {
        Map<String, Consumer<Body>> more = new LinkedHashMap<>(parts);
        more.put(name, part);
        return new ProductDraft(path, more);
    }

    private static Map<String, String> kept(Map<String, String> texts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    @Override
    public String toString() {
        return "ProductDraft[" + path + "]";
    }
}
