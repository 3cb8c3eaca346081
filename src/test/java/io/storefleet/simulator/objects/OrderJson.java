package io.storefleet.simulator.objects;

import io.storefleet.simulator.http.Dates;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.MoneyJson;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes an order as contract §7.2 lists its fields. */
public final class OrderJson {

    private final String base;

    public OrderJson(String base) {
        this.base = base;
    }

    /** With {@code action} and {@code result}, as calls answer it. */
    public ObjectNode answered(SimulatedOrder order, SimulatedStore store, String action) {
        return data(order, store).put("action", action).put("result", "success");
    }

    /** As events carry it. */
    public ObjectNode data(SimulatedOrder order, SimulatedStore store) {
        MoneyJson money =
                new MoneyJson(store.payoutCurrency(), order.buyer().market().language());
        ObjectNode node = Json.object();
        head(order, store, node);
        money.full(node, "total", order.total());
        money.full(node, "tax", order.tax());
        money.full(node, "subtotal", order.subtotal());
        money.full(node, "discount", order.discount());
        money.full(node, "discountWithTax", order.discountWithTax());
        node.put("billDescriptor", "FSPRG* " + store.slug().toUpperCase(Locale.ROOT));
        PartyJson.payment(order, node.putObject("payment"));
        PartyJson.customer(order, node.putObject("customer"));
        PartyJson.address(order, node.putObject("address"));
        PartyJson.recipients(order, node);
        marks(order, node);
        OrderItemJson items = new OrderItemJson(order, store, money);
        node.putArray("items");
        order.lines().forEach(line -> items.write(line, node.withArray("items").addObject()));
        returns(order, money, node);
        return node;
    }

    private void head(SimulatedOrder order, SimulatedStore store, ObjectNode node) {
        node.put("order", order.id())
                .put("id", order.id())
                .put("reference", order.keys().reference())
                .put("buyerReference", order.marks().buyerReference())
                .put("ipAddress", "203.0.113." + Math.floorMod(order.account().hashCode(), 255))
                .put("completed", order.completed());
        Dates.family(
                node, "changed", order.stage().changed(), order.buyer().market().language());
        node.put("language", order.buyer().market().language())
                .put("live", order.stage().live())
                .put("currency", order.currency())
                .put("payoutCurrency", store.payoutCurrency())
                .putNull("quote")
                .put("invoiceUrl", base + "/account/order/" + order.keys().reference() + "/invoice")
                .put("siteId", siteId(store))
                .put("account", order.account());
    }

    public static String siteId(SimulatedStore store) {
        String letters =
                Long.toString(0x5_1234_5678L + Math.abs((long) store.slug().hashCode()) * 977, 32);
        return letters.toUpperCase(Locale.ROOT);
    }

    private static void marks(SimulatedOrder order, ObjectNode node) {
        Map<String, String> tags = order.marks().tags();
        if (!tags.isEmpty()) {
            ObjectNode written = node.putObject("tags");
            tags.forEach(written::put);
        }
        node.putArray("notes");
        if (!order.marks().coupons().isEmpty()) {
            order.marks().coupons().forEach(node.putArray("coupons")::add);
        }
        @Nullable String reason = order.marks().reason();
        if (reason != null) {
            node.put("reason", reason);
        }
    }

    private static void returns(SimulatedOrder order, MoneyJson money, ObjectNode node) {
        if (order.marks().returns().isEmpty()) {
            return;
        }
        node.putArray("returns");
        order.marks()
                .returns()
                .forEach(refund -> money.full(
                        node.withArray("returns").addObject().put("return", refund.id()), "amount", refund.amount()));
    }
}
