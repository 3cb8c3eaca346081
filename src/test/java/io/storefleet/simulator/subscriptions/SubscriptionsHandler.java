package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.billing.Billing;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.billing.SubscriptionFilter;
import io.storefleet.simulator.billing.Subscriptions;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Paging;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.http.Singles;
import io.storefleet.simulator.objects.OrderJson;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.world.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists subscriptions and shows them with their payments (contract §11.1, §11.2, §11.6). */
final class SubscriptionsHandler {

    private static final String PLURAL = "subscriptions";
    private static final String GET = "subscription.get";

    private final Switches switches;
    private final Billings billings;
    private final SubscriptionJson json;
    private final OrderJson orders;

    SubscriptionsHandler(Switches switches, Billings billings, SubscriptionJson json, OrderJson orders) {
        this.switches = switches;
        this.billings = billings;
        this.json = json;
        this.orders = orders;
    }

    Map<String, Handler> routes() {
        return Map.of(
                "GET /subscriptions", this::list,
                "GET /subscriptions/{ids}", this::get,
                "GET /subscriptions/{id}/entries", this::entries);
    }

    private Reply list(ApiRequest request) {
        ObjectNode envelope = Json.object().put("action", "subscription.getall");
        @Nullable Paging paging = Paging.read(request.query());
        if (paging == null) {
            String wrong = Paging.offender(request.query());
            return failed(envelope, Map.of(wrong, "Invalid " + wrong));
        }
        SubscriptionQuery query = new SubscriptionQuery(request.query());
        SubscriptionFilter filter = query.filter();
        if (!query.complaints().isEmpty()) {
            return failed(envelope, query.complaints());
        }
        Subscriptions all = billings.of(request).subscriptions();
        ArrayNode found = Json.array();
        int total;
        if (query.isFiltered()) {
            total = find(
                    all,
                    filter,
                    paging,
                    id -> all.read(id).ifPresent(one -> found.add(json.answered(one, request.store(), GET))));
        } else if (filter.window().equals(SubscriptionFilter.Window.ALWAYS)) {
            total = all.size();
            all.each(paging.from(total), paging.to(total), found::add);
        } else {
            total = find(all, filter, paging, found::add);
        }
        paging.describeNext(envelope.put("result", "success"), total, switches);
        return Reply.json(200, envelope.set(PLURAL, found));
    }

    private static int find(Subscriptions all, SubscriptionFilter filter, Paging paging, Consumer<String> visitor) {
        long from = (long) (paging.page() - 1) * paging.limit();
        return all.find(filter, from, from + paging.limit(), visitor);
    }

    private Reply get(ApiRequest request) {
        List<String> ids = request.ids(1);
        if (ids.size() != 1) {
            return new Batch(switches).answer(PLURAL, ids, id -> item(request, id));
        }
        Singles singles = new Singles(switches);
        String id = ids.getFirst();
        Billing billing = billings.of(request);
        return billing.subscriptions()
                .read(id)
                .map(one -> singles.found(
                        PLURAL,
                        json.answered(one, request.store(), GET),
                        one.buyer().market().language()))
                .orElseGet(() -> singles.failed(PLURAL, item(request, id)));
    }

    private ObjectNode item(ApiRequest request, String id) {
        return billings.of(request)
                .subscriptions()
                .read(id)
                .map(one -> json.answered(one, request.store(), GET))
                .orElseGet(() -> Json.failed(
                        Json.object().put("action", GET).put("subscription", id),
                        "subscription",
                        "Subscription not found"));
    }

    private Reply entries(ApiRequest request) {
        Subscriptions all = billings.of(request).subscriptions();
        return all.read(request.path().get(1))
                .map(one -> {
                    ArrayNode entries = Json.array();
                    all.entries(one).forEach(order -> entries.add(entry(one, order, request)));
                    return Reply.json(200, entries);
                })
                .orElseGet(() -> Reply.json(
                        new Batch(switches).failure(),
                        Json.object().put("message", "not found").set("params", Json.array())));
    }

    private ObjectNode entry(SimulatedSubscription one, SimulatedOrder order, ApiRequest request) {
        LocalDate day = LocalDate.ofInstant(order.stage().created(), ZoneOffset.UTC);
        LocalDate end = one.course().interval().after(day, 1).minusDays(1);
        ObjectNode node = Json.object()
                .put("id", request.store().newId(Ids.Kind.ENTRY, order.id().hashCode() & Integer.MAX_VALUE))
                .put("beginEntryDate", day.toString())
                .put("beginPeriodDate", day.toString())
                .put("endPeriodDate", end.toString());
        node.set("order", orders.answered(order, request.store(), "order.get"));
        return node;
    }

    private Reply failed(ObjectNode envelope, Map<String, String> complaints) {
        envelope.put("result", "error");
        complaints.forEach(envelope.putObject("error")::put);
        return Reply.json(new Batch(switches).failure(), envelope);
    }
}
