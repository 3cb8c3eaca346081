package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.Announcer;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.events.News;
import io.storefleet.simulator.http.Dates;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.objects.AccountEventJson;
import io.storefleet.simulator.objects.OrderJson;
import io.storefleet.simulator.shop.ProductJson;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.StoreState;
import tools.jackson.databind.node.ObjectNode;

/** Says what happened to subscriptions, in the events of contract §15.3. */
final class SubscriptionNews implements Announcer {

    private final News news;
    private final SubscriptionJson subscriptions;
    private final OrderJson orders;

    SubscriptionNews(News news, SubscriptionJson subscriptions, OrderJson orders) {
        this.news = news;
        this.subscriptions = subscriptions;
        this.orders = orders;
    }

    @Override
    public void happened(StoreState state, String type, SimulatedSubscription one) {
        state.happenings().happened(type, one.buyer().live(), expanded -> subscription(state, one, expanded));
    }

    @Override
    public void charged(StoreState state, SimulatedSubscription one, SimulatedOrder order) {
        String type = order.completed() ? "subscription.charge.completed" : "subscription.charge.failed";
        state.happenings().happened(type, one.buyer().live(), expanded -> charge(state, one, order, expanded));
    }

    @Override
    public void ordered(StoreState state, SimulatedOrder order) {
        news.ordered(state, order);
    }

    private ObjectNode subscription(StoreState state, SimulatedSubscription one, boolean expanded) {
        ObjectNode data = subscriptions.data(one, state.store());
        if (expanded) {
            account(state, one, data);
            data.set("product", ProductJson.full(one.plan().product()));
        }
        return data;
    }

    private ObjectNode charge(StoreState state, SimulatedSubscription one, SimulatedOrder order, boolean expanded) {
        ObjectNode data = Json.object()
                .put("order", order.id())
                .put("currency", order.currency())
                .put("total", order.total().number())
                .put("status", order.completed() ? "successful" : "failed");
        Dates.family(
                data,
                "timestamp",
                order.stage().created(),
                order.buyer().market().language());
        data.put("sequence", one.course().term().sequence())
                .put("periods", SubscriptionJson.periods(one.course()))
                .put("account", one.account())
                .put("subscription", one.id());
        if (order.marks().reason() != null) {
            data.put("reason", order.marks().reason());
        }
        if (expanded) {
            account(state, one, data);
            data.set("order", orders.data(order, state.store()));
            data.set("subscription", subscriptions.data(one, state.store()));
        }
        return data;
    }

    private static void account(StoreState state, SimulatedSubscription one, ObjectNode data) {
        state.accounts().latest(one.account()).map(AccountEventJson::of).ifPresent(node -> data.set("account", node));
    }
}
