package io.storefleet.orders.internal;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.lists.LiveObjects;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads orders from their store for a pasted list. */
@Component
class LiveOrders implements LiveObjects {

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public List<ItemResult<Live>> read(FastSpring store, List<String> ids) {
        return store.orders().get(ids.stream().map(OrderId::new).toList()).stream()
                .map(LiveOrders::live)
                .toList();
    }

    private static ItemResult<Live> live(ItemResult<Order> result) {
        return switch (result) {
            case ItemResult.Success<Order>(var id, var order) -> new ItemResult.Success<>(id, live(order));
            case ItemResult.Failure<Order>(var id, var code, var text) -> new ItemResult.Failure<>(id, code, text);
        };
    }

    private static Live live(Order order) {
        var reference = order.references().reference();
        var state = !order.returns().isEmpty() ? "returned" : order.state().completed() ? "completed" : "open";
        return new Live(
                reference == null ? null : reference.value(),
                state,
                order.totals().total().money(),
                order.state().live());
    }
}
