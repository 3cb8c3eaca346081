package io.storefleet.simulator.objects;

import io.storefleet.simulator.http.Dates;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.MoneyJson;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedReturn;
import io.storefleet.simulator.state.SimulatedReturn.Part;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Writes a return as contract §9.1 lists its fields. */
public final class ReturnJson {

    /** With {@code action} and {@code result}, as calls answer it. */
    public ObjectNode answered(SimulatedReturn made, SimulatedStore store, String action) {
        return data(made, store).put("action", action).put("result", "success");
    }

    /** As events carry it. */
    public ObjectNode data(SimulatedReturn made, SimulatedStore store) {
        SimulatedOrder order = made.order();
        MoneyJson money =
                new MoneyJson(store.payoutCurrency(), order.buyer().market().language());
        ObjectNode node = Json.object().put("return", made.id()).putNull("quote");
        node.put("reference", made.keys().reference())
                .put("completed", true)
                .put("live", order.stage().live());
        Dates.family(node, "changed", made.at(), order.buyer().market().language());
        node.put("account", order.account())
                .put("currency", order.currency())
                .put("payoutCurrency", store.payoutCurrency());
        money.full(node, "totalReturn", made.total());
        money.full(node, "tax", made.tax());
        money.full(node, "subtotal", made.subtotal());
        node.put(
                "totalRefundInPayoutCurrency",
                made.total().in(store.payoutCurrency()).number());
        PartyJson.payment(order, node.putObject("payment"));
        story(made, node);
        original(order, money, node.putObject("original"), store);
        PartyJson.customer(order, node.putObject("customer"));
        node.putArray("items");
        made.parts().forEach(part -> item(part, money, node.withArray("items").addObject()));
        return node;
    }

    private static void story(SimulatedReturn made, ObjectNode node) {
        node.put("reason", made.story().reason())
                .put("note", made.story().note())
                .put("type", "RETURN")
                .put("refundPerformerType", made.story().performerType())
                .put("refundPerformer", made.story().performer())
                .put("refundSourceComponent", "refund");
    }

    private static void original(SimulatedOrder order, MoneyJson money, ObjectNode node, SimulatedStore store) {
        node.put("id", order.id())
                .put("order", order.id())
                .put("reference", order.keys().reference())
                .put("account", order.account())
                .put("currency", order.currency())
                .put("payoutCurrency", store.payoutCurrency());
        money.full(node, "total", order.total());
        money.full(node, "tax", order.tax());
        money.full(node, "subtotal", order.subtotal());
        node.putArray("notes");
        if (!order.marks().tags().isEmpty()) {
            ObjectNode tags = node.putObject("tags");
            order.marks().tags().forEach(tags::put);
        }
        List<String> subscriptions = order.lines().stream()
                .map(line -> line.details().subscription())
                .filter(Objects::nonNull)
                .toList();
        if (!subscriptions.isEmpty()) {
            subscriptions.forEach(node.putArray("subscriptions")::add);
        }
    }

    private static void item(Part part, MoneyJson money, ObjectNode node) {
        node.put("product", part.line().product())
                .put("quantity", part.whole() ? part.line().quantity() : 0)
                .put("display", part.line().display())
                .putNull("sku")
                .put("refundType", part.whole() ? "Full Refund" : "Partial Refund");
        money.full(node, "subtotal", part.subtotal());
        part.line().details().attributes().forEach(node.putObject("attributes")::put);
        node.putObject("withholdings").put("taxWithholdings", false);
        if (part.line().details().subscription() != null) {
            node.put("subscription", part.line().details().subscription());
        }
    }
}
