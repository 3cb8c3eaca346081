package io.storefleet.simulator.events;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The data of invented events that speak neither of an account nor of a whole order (contract §15.3). */
final class SampleData {

    private static final Map<String, String> LISTS =
            Map.of("updated", "subscribed", "removed", "unsubscribed", "abandoned", "abandoned");
    private static final Duration MONTH = Duration.ofDays(30);

    private SampleData() {}

    static ObjectNode mailing(SimulatedOrder order, StoreState state, String what) {
        SimulatedOrder.Buyer buyer = order.buyer();
        SimulatedStore store = state.store();
        ObjectNode node = Json.object()
                .put("id", hash(order.id() + what))
                .put("list", LISTS.get(what))
                .put("updated", state.time().millis())
                .put("reason", what.equals("abandoned") ? "cart" : "buyer")
                .put("email", buyer.person().email())
                .put("firstName", buyer.person().first())
                .put("lastName", buyer.person().last())
                .put("country", buyer.market().country())
                .put("currency", order.currency())
                .put("language", buyer.market().language())
                .put("storefront", store.slug());
        ObjectNode cart = node.putObject("order")
                .put("reference", order.keys().reference())
                .put("id", order.id())
                .put("order", order.id());
        cart.putArray("items");
        order.lines()
                .forEach(line -> cart.withArray("items")
                        .addObject()
                        .put("product", line.product())
                        .put("quantity", line.quantity())
                        .put("display", line.display())
                        .put("summary", "")
                        .putNull("imageUrl"));
        return node;
    }

    /** Keys with spaces and odd case, totals as text, and a text that says null. */
    static ObjectNode quote(SimulatedOrder order, String status) {
        return Json.object()
                .put("id", hash("quote " + order.id()).substring(0, 24))
                .put("name", "Quote for " + order.buyer().person().name())
                .put("status", status)
                .put("order reference", order.keys().reference())
                .put("order status", status.equals("OPEN") ? "none" : "canceled")
                .put("Reason", status.equals("OPEN") ? "" : "Asked by the buyer")
                .put("currency", order.currency())
                .put("subtotal", order.subtotal().number().toPlainString())
                .put("total", order.total().number().toPlainString())
                .put("updatedBy", "null");
    }

    static ObjectNode invoice(SimulatedOrder order) {
        Instant created = order.stage().created();
        ObjectNode node = Json.object()
                .put("id", "IV" + hash("invoice " + order.id()).substring(0, 24))
                .put("status", "OPEN")
                .put("invoiceType", "PAYMENT_INVOICE")
                .put("createdOn", created.toString())
                .put("dueDate", created.plus(MONTH).toString())
                .put("paymentDueDate", created.plus(MONTH).toString())
                .put("currency", order.currency())
                .put("subTotal", order.subtotal().number())
                .put("totalTaxValue", order.tax().number())
                .put("totalOrderValue", order.total().number())
                .put("orderReference", order.keys().reference());
        node.putArray("items");
        order.lines()
                .forEach(line -> node.withArray("items")
                        .addObject()
                        .put("listPrice", line.amounts().subtotal().number())
                        .put("quantity", line.quantity()));
        return node;
    }

    static ObjectNode group(SimulatedOrder order, StoreState state, String type) {
        List<String> subscriptions = state.accounts()
                .latest(order.account())
                .map(SimulatedAccount::subscriptionIds)
                .orElse(List.of());
        ObjectNode node = Json.object()
                .put("cotermGroupId", hash("group " + order.account()).substring(0, 22))
                .put("cotermGroupDisplayName", "All seats")
                .put("cotermGroupStatus", type.endsWith("deactivated") ? "DEACTIVATED" : "ACTIVE")
                .put("cotermGroupOrderId", order.id())
                .put("cotermGroupOrderReference", order.keys().reference())
                .put("cotermNextChargeDate", state.time().instant().plus(MONTH).toEpochMilli())
                .put("cotermNextChargeTotal", order.total().number())
                .put("cotermGroupSize", subscriptions.size())
                .put("account", order.account());
        node.putArray("subscriptions");
        subscriptions.forEach(node.withArray("subscriptions")::add);
        return node;
    }

    private static String hash(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .toUpperCase(Locale.ROOT);
    }
}
