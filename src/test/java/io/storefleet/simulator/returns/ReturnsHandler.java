package io.storefleet.simulator.returns;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.events.News;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.objects.ReturnJson;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Refund;
import io.storefleet.simulator.state.SimulatedReturn;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows returns and makes them (contract §9). */
public final class ReturnsHandler {

    private static final Map<String, String> REASONS = Map.of(
            "COMPATIBILITY_ISSUE", "Compatibility Issue",
            "DISCOUNT", "Discount",
            "DUPLICATE_ORDER", "Duplicate Order",
            "FRAUDULENT", "Fraudulent",
            "ORDER_ERROR", "Order Error",
            "PRODUCT_DIFFERENCE", "Product Difference",
            "PRODUCT_NOT_RECEIVED", "Product Not Received",
            "TAX_REFUND", "Tax Refund",
            "OTHER", "Other",
            "NONE", "None");

    private final Switches switches;
    private final News news;
    private final ReturnJson json = new ReturnJson();

    public ReturnsHandler(Switches switches, News news) {
        this.switches = switches;
        this.news = news;
    }

    public Map<String, Handler> routes() {
        return Map.of("GET /returns/{ids}", this::get, "POST /returns", this::create);
    }

    private Reply get(ApiRequest request) {
        StoreState state = request.state();
        return new Batch(switches)
                .answer(
                        "returns",
                        request.ids(1),
                        id -> state.returns()
                                .read(id)
                                .map(found -> json.answered(found, state.store(), "return.get"))
                                .orElseGet(() -> Json.failed(
                                        Json.object()
                                                .put("action", "return.get")
                                                .put("return", id),
                                        "return",
                                        "Not found")));
    }

    private Reply create(ApiRequest request) {
        JsonNode entries = request.json().path("returns");
        if (!entries.isArray() || entries.isEmpty()) {
            ObjectNode failed = Json.failed(
                    Json.object().put("action", "return.create"), "returns", "An array of returns is required");
            return Reply.json(new Batch(switches).failure(), failed);
        }
        return new Batch(switches).answerEach("returns", entries, entry -> one(request.state(), entry));
    }

    private ObjectNode one(StoreState state, JsonNode entry) {
        String name = entry.path("order").asString("");
        try {
            SimulatedReturn made = state.write(() -> made(state, name, entry));
            news.returned(state, made);
            return json.answered(made, state.store(), "return.create");
        } catch (RefundRefused refused) {
            ObjectNode item = Json.object().put("action", "return.create").put("return", name);
            return Json.failed(item, refused.code(), refused.text());
        }
    }

    private static SimulatedReturn made(StoreState state, String name, JsonNode entry) {
        Optional<SimulatedOrder> found = state.orders().latest(name);
        SimulatedOrder order = found.orElseThrow(() -> new RefundRefused("order", "Not found"));
        if (!order.completed()) {
            throw new RefundRefused("order", "Only completed orders can be returned");
        }
        String reason = entry.path("reason").asString("NONE");
        if (!REASONS.containsKey(reason)) {
            throw new RefundRefused("reason", "Invalid reason");
        }
        var parts = new RefundOrder(order, state.returns()).parts(entry);
        Instant now = state.time().instant();
        @Nullable String note = entry.path("note").isString() ? entry.path("note").asString() : null;
        SimulatedReturn made = new SimulatedReturn(
                new SimulatedReturn.Keys(state.newId(Ids.Kind.RETURN), state.newReference("X")),
                order,
                parts,
                new SimulatedReturn.Story(
                        REASONS.getOrDefault(reason, reason),
                        note,
                        "api",
                        "api@" + state.store().slug() + ".example.com"),
                now);
        state.returns().put(made);
        state.orders().put(order.refunded(new Refund(made.id(), made.total()), now));
        state.accounts().refunded(order.account(), order.id());
        return made;
    }
}
