package io.storefleet.simulator.shop;

import io.storefleet.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a product of an item of POST /products, or changes one; a map in it replaces the one before (contract §8.3, A). */
final class ProductRules {

    private static final Set<String> FIELDS = Set.of(
            "product",
            "display",
            "description",
            "fulfillment",
            "image",
            "format",
            "sku",
            "attributes",
            "badge",
            "rank",
            "taxcode",
            "pricing");
    private static final Set<String> INTERVALS = Set.of("day", "week", "month", "year", "adhoc");
    private static final Set<String> MAPS = Set.of("display", "description", "attributes", "badge", "pricing");
    private static final Map<String, Predicate<JsonNode>> PRICING = Map.of(
            "trial", ProductRules::isCount,
            "interval", node -> INTERVALS.contains(node.asString("").toLowerCase(Locale.ROOT)),
            "intervalLength", node -> node.asInt(0) > 0,
            "renew", node -> Set.of("auto", "manual").contains(node.asString("")),
            "quantityBehavior", node -> Set.of("allow", "lock", "hide").contains(node.asString("")),
            "quantityDefault", node -> node.asInt(0) > 0,
            "price", ProductRules::arePrices,
            "trialPrice", ProductRules::arePrices,
            "setupFee", node -> arePrices(node.path("price")));

    private ProductRules() {}

    /** Field and text of what is wrong with the item; empty when nothing is. */
    static Optional<Map.Entry<String, String>> wrong(JsonNode item) {
        if (!item.path("product").asString("").matches("[a-zA-Z0-9_-]{1,255}")) {
            return Optional.of(Map.entry("product", "Invalid product path"));
        }
        List<String> unknown = new ArrayList<>(item.propertyNames());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            return Optional.of(Map.entry(unknown.getFirst(), "Field was not recognized"));
        }
        return MAPS.stream()
                .filter(name -> item.hasNonNull(name) && !item.path(name).isObject())
                .findFirst()
                .or(() -> inPricing(item.path("pricing")))
                .map(name -> Map.entry(name, "Invalid value"));
    }

    /** The product after the item. */
    static ObjectNode applied(JsonNode item, Optional<ObjectNode> before) {
        ObjectNode product = before.map(ObjectNode::deepCopy)
                .orElseGet(() -> blank(item.path("product").asString()));
        item.properties().stream()
                .filter(field -> !field.getKey().equals("fulfillment"))
                .forEach(field -> product.set(field.getKey(), field.getValue()));
        JsonNode instructions = item.path("fulfillment").path("instructions");
        if (instructions.isObject()) {
            product.withObject("fulfillments").set("instructions", instructions);
        }
        return product;
    }

    private static Optional<String> inPricing(JsonNode pricing) {
        return PRICING.entrySet().stream()
                .filter(rule -> pricing.hasNonNull(rule.getKey()))
                .filter(rule -> !rule.getValue().test(pricing.get(rule.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isCount(JsonNode node) {
        return node.isInt() && node.asInt() >= 0;
    }

    private static boolean arePrices(JsonNode map) {
        return map.isObject()
                && map.properties().stream()
                        .allMatch(price -> price.getKey().matches("[A-Z]{3}")
                                && price.getValue().isNumber()
                                && price.getValue().decimalValue().signum() >= 0);
    }

    private static ObjectNode blank(String path) {
        ObjectNode product = Json.object()
                .put("product", path)
                .putNull("parent")
                .put("productAppReference", ProductJson.appReference(path));
        product.putObject("display").put("en", path);
        product.putObject("description");
        product.putNull("sku").put("visibility", "public").put("quotable", true).putArray("offers");
        product.putObject("fulfillments");
        product.put("format", "digital");
        product.putObject("attributes");
        product.putObject("pricing").putObject("price");
        return product;
    }
}
