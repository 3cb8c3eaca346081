package io.storefleet.simulator.checkouts;

import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes what is in the cart of a newer checkout; prices are checked afterwards. */
final class CheckoutItems {

    private static final List<String> METHODS = List.of("CARD", "PAYPAL", "WIRE");

    /** Takes one item, or several in {@code lineItems}. */
    ObjectNode added(ObjectNode asked, JsonNode body) {
        ArrayNode items = items(asked);
        if (body.path("lineItems").isArray()) {
            body.path("lineItems").forEach(items::add);
        } else {
            items.add(body);
        }
        return asked;
    }

    /** @throws FieldRefused when the cart has no such item */
    ObjectNode changed(ObjectNode asked, String path, ObjectNode body) {
        ObjectNode item = find(asked, path);
        item.setAll(body);
        item.put("productPath", path);
        return asked;
    }

    /** @throws FieldRefused when the cart has no such item */
    ObjectNode removed(ObjectNode asked, String path) {
        ObjectNode item = find(asked, path);
        ArrayNode left = Json.array();
        items(asked).valueStream().filter(each -> each != item).forEach(left::add);
        asked.withObject("cart").set("lineItems", left);
        return asked;
    }

    /** What the buyer may pay by, in the order that was asked for. */
    static ObjectNode methods(JsonNode asked) {
        Set<String> hidden = new TreeSet<>();
        asked.path("hidePaymentMethods").forEach(each -> hidden.add(each.asString("")));
        List<String> ordered = new ArrayList<>();
        asked.path("paymentMethodsOrder").forEach(each -> ordered.add(each.asString("")));
        METHODS.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
        ObjectNode answer = Json.object();
        ArrayNode methods = answer.putArray("paymentMethods");
        ordered.stream()
                .filter(each -> METHODS.contains(each) && !hidden.contains(each))
                .forEach(each -> methods.addObject().put("type", each));
        return answer;
    }

    private static ObjectNode find(ObjectNode asked, String path) {
        return items(asked)
                .valueStream()
                .filter(item -> item.path("productPath").asString("").equals(path))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow(() -> new FieldRefused("productPath", "not.found", "The cart has no such item"));
    }

    private static ArrayNode items(ObjectNode asked) {
        return asked.withObject("cart").withArray("lineItems");
    }
}
