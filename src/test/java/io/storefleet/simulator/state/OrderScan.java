package io.storefleet.simulator.state;

import io.storefleet.simulator.world.OrderIndex;
import io.storefleet.simulator.world.OrderKey;
import java.util.Iterator;
import java.util.function.Consumer;

/** Goes once through the orders that may match, and makes only those that are shown. */
final class OrderScan {

    private final Orders orders;
    private final OrderFilter filter;
    private final Slice slice;
    private int found;

    /** Positions among the matches that are shown, and where they go. */
    record Slice(long from, long to, Consumer<SimulatedOrder> visitor) {

        boolean holds(int position) {
            return position >= from && position < to;
        }
    }

    OrderScan(Orders orders, OrderFilter filter, Slice slice) {
        this.orders = orders;
        this.filter = filter;
        this.slice = slice;
    }

    int run() {
        OrderIndex index = orders.sales().index();
        int first = index.changedFrom(filter.window().begin());
        int end = index.madeFrom(filter.window().end());
        long bound = first < index.size() ? index.at(first).bits() : Long.MAX_VALUE;
        orders.inFront().forEach(this::consider);
        orders.rewritten().headSet(bound).forEach(bits -> changed(new OrderKey(bits)));
        Iterator<Long> rewritten = orders.rewritten().tailSet(bound).iterator();
        long next = next(rewritten);
        for (int position = first; position < end; position++) {
            OrderKey key = index.at(position);
            while (next < key.bits()) {
                next = next(rewritten);
            }
            if (next == key.bits()) {
                changed(key);
            } else if (filter.takes(key, orders.store().catalogue())) {
                unchanged(key);
            }
        }
        orders.added().forEach(this::consider);
        return found;
    }

    private static long next(Iterator<Long> rewritten) {
        return rewritten.hasNext() ? rewritten.next() : Long.MAX_VALUE;
    }

    private void changed(OrderKey key) {
        consider(orders.sales().id(key));
    }

    private void consider(String id) {
        orders.read(id).filter(filter::takes).ifPresent(this::take);
    }

    private void unchanged(OrderKey key) {
        if (slice.holds(found)) {
            orders.read(orders.sales().id(key)).ifPresent(slice.visitor());
        }
        found++;
    }

    private void take(SimulatedOrder order) {
        if (slice.holds(found)) {
            slice.visitor().accept(order);
        }
        found++;
    }
}
