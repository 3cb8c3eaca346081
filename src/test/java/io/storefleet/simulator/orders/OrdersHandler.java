package io.storefleet.simulator.orders;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.events.News;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.http.Singles;
import io.storefleet.simulator.objects.OrderJson;
import io.storefleet.simulator.shop.CouponCodes;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.StoreState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists orders, shows, tags and charges them (contract §7); a reference does for an id where one is shown. */
public final class OrdersHandler {

    private static final String GET = "order.get";

    private final Switches switches;
    private final OrderJson json;
    private final OrderList list;
    private final OrderTagging tagging;
    private final OrderCharge charge;

    public OrdersHandler(Switches switches, OrderJson json, News news, CouponCodes coupons) {
        this.switches = switches;
        this.json = json;
        this.list = new OrderList(switches, json);
        this.tagging = new OrderTagging(switches);
        this.charge = new OrderCharge(switches, json, news, coupons);
    }

    public Map<String, Handler> routes() {
        return Map.of("GET /orders", list::answer, "GET /orders/{ids}", this::get, "POST /orders", this::post);
    }

    private Reply get(ApiRequest request) {
        List<String> ids = request.ids(1);
        if (ids.size() != 1) {
            return new Batch(switches).answer("orders", ids, id -> item(request.state(), id));
        }
        Singles singles = new Singles(switches);
        ObjectNode item = item(request.state(), ids.getFirst());
        return item.has("error")
                ? singles.failed("orders", item)
                : singles.found("orders", item, item.path("language").asString());
    }

    /** The body alone says whether orders are tagged or one is charged. */
    private Reply post(ApiRequest request) {
        JsonNode body = request.json();
        return body.has("orders")
                ? tagging.answer(request.state(), body.path("orders"))
                : charge.answer(request.state(), body);
    }

    private ObjectNode item(StoreState state, String id) {
        return find(state, id)
                .map(order -> json.answered(order, state.store(), GET))
                .orElseGet(() -> Json.failed(Json.object().put("action", GET).put("order", id), "order", "Not found"));
    }

    private static Optional<SimulatedOrder> find(StoreState state, String id) {
        return state.orders()
                .read(id)
                .or(() -> state.orders().id(id).flatMap(known -> state.orders().read(known)));
    }
}
