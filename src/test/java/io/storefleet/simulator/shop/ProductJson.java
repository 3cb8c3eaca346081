package io.storefleet.simulator.shop;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.Product.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes a product of the world as contract §8.2 lists its fields. */
public final class ProductJson {

    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "CHF", "JPY");

    private ProductJson() {}

    public static ObjectNode full(Product product) {
        ObjectNode node = Json.object()
                .put("product", product.path())
                .put("parent", product.parent())
                .put("productAppReference", appReference(product.path()));
        node.putObject("display").put("en", product.display());
        node.putObject("description").putObject("summary").put("en", "Sample product " + product.display() + ".");
        node.putNull("sku");
        node.put("visibility", product.kind() == Kind.PRIVATE ? "private" : "public");
        node.put("quotable", product.kind() != Kind.PRIVATE);
        node.putArray("offers");
        node.putObject("fulfillments");
        node.put("format", product.kind() == Kind.PHYSICAL ? "physical" : "digital");
        node.put("taxcode", "DC020501").put("taxcodeDescription", "Software, downloaded");
        node.putObject("attributes");
        pricing(product, node.putObject("pricing"));
        String name = product.path().substring(product.path().indexOf('-') + 1);
        return DemoProducts.decorated(name, node);
    }

    /** What the app calls the product: the same for the same path. */
    static String appReference(String path) {
        UUID id = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** As a GET shows it. */
    static ObjectNode shown(ObjectNode product) {
        return product.deepCopy().put("action", "product.get").put("result", "success");
    }

    private static void pricing(Product product, ObjectNode pricing) {
        @Nullable String interval = product.kind().interval();
        if (interval != null) {
            pricing.put("trial", product.kind() == Kind.MONTHLY ? 14 : 0)
                    .put("interval", interval)
                    .put("intervalLength", 1)
                    .putNull("intervalCount");
            notices(interval, pricing);
        }
        pricing.put("renew", "auto").put("quantityBehavior", "allow").put("quantityDefault", 1);
        ObjectNode prices = pricing.putObject("price");
        CURRENCIES.forEach(
                currency -> prices.put(currency, product.price(currency).number()));
        pricing.put("dateLimitsEnabled", false);
    }

    /** The service spells intervals in both cases. */
    private static void notices(String interval, ObjectNode pricing) {
        if (!interval.equals("adhoc")) {
            pricing.putObject("reminderNotification")
                    .put("enabled", true)
                    .put("interval", "WEEK")
                    .put("intervalLength", 1);
            pricing.putObject("overdueNotification")
                    .put("enabled", true)
                    .put("interval", "week")
                    .put("intervalLength", 1)
                    .put("amount", 4);
            pricing.putObject("cancellation")
                    .put("interval", interval.toUpperCase(Locale.ROOT))
                    .put("intervalLength", 1);
        }
    }
}
