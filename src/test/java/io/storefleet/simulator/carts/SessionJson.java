package io.storefleet.simulator.carts;

import io.storefleet.simulator.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a prefilled cart as contract §10.1 shows it: without action and result. */
final class SessionJson {

    private SessionJson() {}

    static ObjectNode of(CartSession session) {
        ObjectNode node = Json.object()
                .put("id", session.id())
                .put("currency", session.market().currency())
                .put("expires", session.terms().expires().toEpochMilli())
                .put("order", session.order())
                .put("account", session.owner().account())
                .put("subtotal", session.subtotal().number());
        ArrayNode items = node.putArray("items");
        session.lines()
                .forEach(line ->
                        items.addObject().put("product", line.product().path()).put("quantity", line.quantity()));
        return node;
    }
}
