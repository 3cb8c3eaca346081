package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.billing.Billing;
import io.storefleet.simulator.billing.HistoryEntry;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.objects.OrderJson;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.world.Product;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells how a subscription's plan and add-ons changed (contract §11.8). */
final class SubscriptionHistoryHandler {

    private final Switches switches;
    private final Billings billings;

    SubscriptionHistoryHandler(Switches switches, Billings billings) {
        this.switches = switches;
        this.billings = billings;
    }

    Map<String, Handler> routes() {
        return Map.of("GET /subscriptions/{id}/history", this::answer);
    }

    private Reply answer(ApiRequest request) {
        Billing billing = billings.of(request);
        String id = request.path().get(1);
        return billing.subscriptions()
                .read(id)
                .map(one -> Reply.json(200, history(one, billing.histories().of(id), request)))
                .orElseGet(() -> {
                    ObjectNode root = Json.object();
                    root.putArray("subscriptions")
                            .add(Json.failed(
                                    Json.object()
                                            .put("action", "subscription.get")
                                            .put("subscription", id),
                                    "subscription",
                                    "Not found"));
                    return Reply.json(new Batch(switches).failure(), root);
                });
    }

    private static ObjectNode history(SimulatedSubscription one, List<HistoryEntry> entries, ApiRequest request) {
        String scope = request.query().getOrDefault("scope", "");
        List<HistoryEntry> wanted = new ArrayList<>(entries);
        wanted.removeIf(entry -> !scope.isEmpty() && entry.item().addon() != scope.equals("add_on"));
        if (!request.query().getOrDefault("order", "decreasing").equals("increasing")) {
            Collections.reverse(wanted);
        }
        ObjectNode root = Json.object().put("currency", one.currency()).put("timezone", "UTC");
        ArrayNode changes = root.putArray("changes");
        wanted.forEach(entry -> change(one, entry, request, changes.addObject()));
        return root;
    }

    private static void change(SimulatedSubscription one, HistoryEntry entry, ApiRequest request, ObjectNode node) {
        @Nullable SimulatedOrder order = entry.order();
        Product product = entry.item().product();
        node.put("insertTimestamp", entry.at().toEpochMilli())
                .put("subscriptionId", one.id())
                .put("siteId", OrderJson.siteId(request.store()))
                .put("changeId", entry.id())
                .put("prorated", order != null)
                .put("orderId", order == null ? one.keys().initialOrder() : order.id())
                .put("orderRef", order == null ? null : order.keys().reference())
                .put("itemType", entry.item().addon() ? "ADD_ON" : "BASE_PLAN")
                .put("itemId", one.id() + "-" + product.path())
                .put("itemProductPath", product.path())
                .put("itemProductDisplay", product.display())
                .putNull("itemProductSku")
                .put("changeType", entry.what().type())
                .put("changedFrom", entry.what().from())
                .put("changedFromDisplay", entry.what().from())
                .put("changedTo", entry.what().to())
                .put("changedToDisplay", entry.what().to());
    }
}
