package io.storefleet.simulator;

import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.Product.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes a product as contract §8.2 lists its fields. */
final class ProductJson {

    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "CHF", "JPY");

    private ProductJson() {}

    static ObjectNode full(Product product) {
        ObjectNode node = Json.object().put("product", product.path()).put("parent", product.parent());
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
        return node.put("action", "product.get").put("result", "success");
    }

    private static void pricing(Product product, ObjectNode pricing) {
        @Nullable String interval = product.kind().interval();
        if (interval != null) {
            pricing.put("trial", product.kind() == Kind.MONTHLY ? 14 : 0)
                    .put("interval", interval)
                    .put("intervalLength", 1)
                    .putNull("intervalCount");
        }
        pricing.put("renew", "auto").put("quantityBehavior", "allow").put("quantityDefault", 1);
        ObjectNode prices = pricing.putObject("price");
        CURRENCIES.forEach(
                currency -> prices.put(currency, product.price(currency).number()));
        pricing.put("dateLimitsEnabled", false);
    }
}
