package io.storefleet.simulator.orders;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Paging;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.objects.OrderJson;
import io.storefleet.simulator.state.OrderFilter;
import io.storefleet.simulator.state.Orders;
import io.storefleet.simulator.world.Ids;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of orders (contract §7.1): ids without a filter, whole orders with one. */
final class OrderList {

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yy", Locale.ROOT);

    private final Switches switches;
    private final OrderJson json;

    OrderList(Switches switches, OrderJson json) {
        this.switches = switches;
        this.json = json;
    }

    Reply answer(ApiRequest request) {
        boolean filtered = OrderQuery.isFiltered(request.query());
        String action = filtered ? "order.lookup" : "order.getall";
        @Nullable Paging paging = Paging.read(request.query());
        if (paging == null) {
            String wrong = Paging.offender(request.query());
            return failed(action, Map.of(wrong, "Invalid " + wrong));
        }
        Reply page = filtered ? lookup(request, paging) : all(request, paging);
        if (switches.isOn(Switch.SHIFTING)) {
            request.state().orders().insert(request.state().newId(Ids.Kind.ORDER));
        }
        return page;
    }

    private Reply all(ApiRequest request, Paging paging) {
        Orders orders = request.state().orders();
        ObjectNode envelope = success("order.getall");
        int total = orders.size();
        paging.describe(envelope, total, switches);
        ArrayNode ids = envelope.putArray("orders");
        orders.each(paging.from(total), paging.to(total), ids::add);
        return Reply.json(200, envelope);
    }

    private Reply lookup(ApiRequest request, Paging paging) {
        OrderQuery query =
                new OrderQuery(request.query(), request.state().time().instant());
        OrderFilter filter = query.filter();
        if (!query.complaints().isEmpty()) {
            return failed("order.lookup", query.complaints());
        }
        ArrayNode found = Json.array();
        long from = (long) (paging.page() - 1) * paging.limit();
        int total = request.state()
                .orders()
                .find(
                        filter,
                        from,
                        from + paging.limit(),
                        order -> found.add(json.answered(order, request.store(), "order.get")));
        ObjectNode envelope = success("order.lookup");
        query.begin().ifPresent(begin -> envelope.put("begin", american(begin)));
        query.end().ifPresent(end -> envelope.put("end", american(end)));
        paging.describe(envelope, total, switches);
        envelope.set("orders", found);
        return Reply.json(200, envelope);
    }

    private static ObjectNode success(String action) {
        return Json.object().put("action", action).put("result", "success");
    }

    private Reply failed(String action, Map<String, String> complaints) {
        ObjectNode envelope = Json.object().put("action", action).put("result", "error");
        complaints.forEach(envelope.putObject("error")::put);
        return Reply.json(new Batch(switches).failure(), envelope);
    }

    private static String american(LocalDate day) {
        return AMERICAN.format(day);
    }
}
