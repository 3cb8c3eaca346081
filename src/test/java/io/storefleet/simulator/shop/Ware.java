package io.storefleet.simulator.shop;

import io.storefleet.simulator.world.PriceList;
import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.Product.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes of a saved product what carts, orders and subscriptions need to know; several intervals count as one. */
final class Ware {

    private Ware() {}

    static Product of(ObjectNode product) {
        String path = product.path("product").asString();
        String display = Optional.of(product.path("display").path("en"))
                .filter(JsonNode::isString)
                .or(() -> product.path("display").valueStream().findFirst())
                .map(text -> text.asString(path))
                .orElse(path);
        return new Product(path, product.path("parent").asString(null), display, kind(product), prices(product));
    }

    private static Kind kind(ObjectNode product) {
        String interval = product.path("pricing").path("interval").asString("").toLowerCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(kind -> interval.equals(kind.interval()))
                .findFirst()
                .orElseGet(() -> boughtOnce(product));
    }

    private static Kind boughtOnce(ObjectNode product) {
        if (product.path("format").asString("").equals("physical")) {
            return Kind.PHYSICAL;
        }
        return product.path("visibility").asString("").equals("private") ? Kind.PRIVATE : Kind.ONE_TIME;
    }

    /** One without a price is free. */
    private static PriceList prices(ObjectNode product) {
        Map<String, BigDecimal> set = new HashMap<>();
        product.path("pricing")
                .path("price")
                .properties()
                .forEach(price -> set.put(price.getKey(), price.getValue().decimalValue(BigDecimal.ZERO)));
        return new PriceList(set.getOrDefault("USD", BigDecimal.ZERO), set);
    }
}
