package io.storefleet.simulator.events;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.objects.AccountEventJson;
import io.storefleet.simulator.objects.OrderJson;
import io.storefleet.simulator.objects.PayoutJson;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Status;
import io.storefleet.simulator.state.StoreState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Invents events that no call brings about, with the data of contract §15.3 about orders there are. */
public final class SampleEvents {

    /** Writes the data about an order. */
    private interface Writer {

        ObjectNode data(SimulatedOrder order, StoreState state, boolean expanded);
    }

    private record Sample(Status status, Writer writer) {}

    private final Map<String, Sample> samples = new LinkedHashMap<>();
    private final OrderJson orders;

    public SampleEvents(OrderJson orders) {
        this.orders = orders;
        account("account.created");
        account("account.updated");
        order("order.completed", Status.COMPLETED);
        order("order.failed", Status.FAILED);
        order("order.canceled", Status.CANCELED);
        order("order.payment.pending", Status.PENDING);
        order("order.approval.pending", Status.PENDING);
        sold("chargeback.created", (order, state, expanded) -> ChargebackNews.data(order, "NEW"));
        sold("chargeback.won", (order, state, expanded) -> ChargebackNews.data(order, "WON"));
        sold("payoutEntry.created", (order, state, expanded) -> new PayoutJson().of(order, state.store()));
        sold("fulfillment.failed", this::unfulfilled);
        for (String list : List.of("updated", "removed", "abandoned")) {
            sold("mailingListEntry." + list, (order, state, expanded) -> SampleData.mailing(order, state, list));
        }
        sold("quote.created", (order, state, expanded) -> SampleData.quote(order, "OPEN"));
        sold("quote.updated", (order, state, expanded) -> SampleData.quote(order, "CANCELED"));
        sold("invoice.reminder.email", (order, state, expanded) -> SampleData.invoice(order));
        Stream.of("created", "prorated", "updated", "deactivated", "payment.overdue", "payment.reminder")
                .forEach(what -> group("subscription.group." + what));
        group("subscription.group.payment.charge.completed");
        group("subscription.group.payment.charge.failed");
    }

    public List<String> types() {
        return List.copyOf(samples.keySet());
    }

    /** False when the type is not among them or the store has no such order. */
    public boolean happen(StoreState state, String type, boolean live) {
        Sample sample = samples.get(type);
        if (sample == null) {
            return false;
        }
        return SampleOrders.newest(state, live, sample.status())
                .map(order -> state.happenings()
                        .happened(type, live, expanded -> sample.writer().data(order, state, expanded)))
                .isPresent();
    }

    private void account(String type) {
        sold(
                type,
                (order, state, expanded) -> state.accounts()
                        .latest(order.account())
                        .map(AccountEventJson::of)
                        .orElseGet(Json::object));
    }

    private void order(String type, Status status) {
        samples.put(type, new Sample(status, this::ordered));
    }

    private void group(String type) {
        sold(type, (order, state, expanded) -> SampleData.group(order, state, type));
    }

    private void sold(String type, Writer writer) {
        samples.put(type, new Sample(Status.COMPLETED, writer));
    }

    private ObjectNode ordered(SimulatedOrder order, StoreState state, boolean expanded) {
        ObjectNode data = orders.data(order, state.store());
        if (expanded) {
            state.accounts()
                    .latest(order.account())
                    .ifPresent(account -> data.set("account", AccountEventJson.of(account)));
        }
        return data;
    }

    private ObjectNode unfulfilled(SimulatedOrder order, StoreState state, boolean expanded) {
        ObjectNode data = Json.object();
        data.set("order", orders.data(order, state.store()));
        data.putObject("item")
                .put("product", order.lines().getFirst().product())
                .put("quantity", order.lines().getFirst().quantity());
        return data.put("reason", "No license key was left");
    }
}
