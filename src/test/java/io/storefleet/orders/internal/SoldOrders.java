package io.storefleet.orders.internal;

import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.TestAgency;
import java.util.List;
import java.util.function.Predicate;

/** Orders of a simulated store, as the store itself tells of them. */
public final class SoldOrders {

    private static final int ACCOUNTS = 60;

    private final List<Order> orders;

    public SoldOrders(SimulatedStore shop, StoreClients clients, Actor actor, StoreId store) {
        var ids = shop.accounts().stream()
                .limit(ACCOUNTS)
                .flatMap(account -> account.orderIds().stream())
                .map(OrderId::new)
                .toList();
        orders = TestAgency.call(actor, () -> clients.client(store).orders().get(ids)).stream()
                .flatMap(result -> result instanceof ItemResult.Success<Order> good
                        ? java.util.stream.Stream.of(good.value())
                        : java.util.stream.Stream.empty())
                .toList();
    }

    public Order any() {
        return first(order -> order.state().completed());
    }

    public Order withLicence() {
        return first(order -> order.items().stream()
                .anyMatch(item -> !item.fulfillments().licenses().isEmpty()));
    }

    public Order partlyReturned() {
        return first(order -> order.returns().size() > 1);
    }

    public Order first(Predicate<Order> wanted) {
        return orders.stream().filter(wanted).findFirst().orElseThrow();
    }
}
