package io.storefleet.fastspring;

import io.storefleet.fastspring.events.EventWindow;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.hooks.Webhook;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads all there is of a simulated store by the client. */
final class EverythingRead {

    private static final int SAMPLE = 25;

    private final AgainstSimulator given;
    private final FastSpring client;

    EverythingRead(AgainstSimulator given) {
        this.given = given;
        this.client = given.client();
    }

    /** Some of everything the store holds, one thing at a time and many at once. */
    Map<String, Object> everything() {
        if (given.simulator.events("aurora").all().isEmpty()) {
            given.simulator.webhooks("aurora").put(Webhook.to(URI.create("http://127.0.0.1:1/hook")));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "accounts",
                given.state()
                        .accounts()
                        .all()
                        .limit(SAMPLE)
                        .map(account -> client.accounts().get(new AccountId(account.id())))
                        .toList());
        all.put("orders", orders());
        all.put("one order", client.orders().get(orderIds().subList(0, 1)));
        all.put("subscriptions", plans());
        all.put(
                "one subscription",
                client.subscriptions()
                        .get(new SubscriptionId(subscriptions().getFirst().id())));
        all.put("returns", client.returns().get(returnIds()));
        all.put("products", client.products().get(client.products().ids()));
        all.put(
                "coupons",
                client.coupons().ids().stream().map(client.coupons()::get).toList());
        all.put("events", client.events().unprocessed(EventWindow.lastDays(30)));
        all.put("ids", client.accounts().ids().toList());
        return all;
    }

    List<Object> orders() {
        return values(client.orders().get(orderIds()));
    }

    List<Object> plans() {
        return values(client.subscriptions()
                .get(subscriptions().stream()
                        .limit(SAMPLE)
                        .map(one -> new SubscriptionId(one.id()))
                        .toList()));
    }

    private static <T> List<Object> values(List<ItemResult<T>> results) {
        return results.stream()
                .<Object>map(result -> ((ItemResult.Success<T>) result).value())
                .toList();
    }

    private List<OrderId> orderIds() {
        return given.state()
                .accounts()
                .all()
                .flatMap(account -> account.orderIds().stream())
                .limit(SAMPLE)
                .map(OrderId::new)
                .toList();
    }

    private List<ReturnId> returnIds() {
        return given.state()
                .accounts()
                .all()
                .flatMap(account -> account.orderIds().stream())
                .flatMap(id -> given.state().orders().read(id).stream())
                .flatMap(order -> order.marks().returns().stream())
                .limit(SAMPLE)
                .map(refund -> new ReturnId(refund.id()))
                .toList();
    }

    List<SimulatedSubscription> subscriptions() {
        var all = given.simulator.billing("aurora").subscriptions();
        List<String> ids = new ArrayList<>();
        all.each(0, all.size(), ids::add);
        return ids.stream().flatMap(id -> all.read(id).stream()).toList();
    }
}
