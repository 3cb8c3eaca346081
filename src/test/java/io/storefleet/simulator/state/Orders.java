package io.storefleet.simulator.state;

import io.storefleet.simulator.world.OrderIndex;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.Sales;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** All orders of a store: by id, by reference, and as lists. */
public final class Orders {

    private final SimulatedStore store;
    private final Sales sales;
    private final Overlay<SimulatedOrder> overlay;
    private final Map<String, String> references = new ConcurrentHashMap<>();
    private final List<String> inFront = new CopyOnWriteArrayList<>();
    private final NavigableSet<Long> rewritten = new ConcurrentSkipListSet<>();

    Orders(SimulatedStore store, Freshness freshness) {
        WorldOrders world = new WorldOrders(store);
        this.store = store;
        this.sales = store.sales();
        this.overlay = new Overlay<>(id -> sales.find(id).map(world::of), freshness);
    }

    /** As a GET sees it. */
    public Optional<SimulatedOrder> read(String id) {
        return overlay.read(id);
    }

    /** As a writer sees it; takes a reference too. */
    public Optional<SimulatedOrder> latest(String idOrReference) {
        return overlay.latest(idOrReference).or(() -> id(idOrReference).flatMap(overlay::latest));
    }

    /** Writes a new order or another version of one. */
    public SimulatedOrder put(SimulatedOrder order) {
        sales.key(order.id()).ifPresent(key -> rewritten.add(key.bits()));
        if (order.keys().reference() != null) {
            references.put(order.keys().reference(), order.id());
        }
        return overlay.put(order.id(), order);
    }

    /** The order with this reference. */
    public Optional<String> id(String reference) {
        return Optional.ofNullable(references.get(reference))
                .or(() -> store.byReference(reference).stream()
                        .flatMap(account -> account.trade().purchases().stream())
                        .filter(purchase -> purchase.outcome() != Purchase.Outcome.PENDING)
                        .filter(purchase -> purchase.reference().equals(reference))
                        .map(Purchase::order)
                        .findFirst());
    }

    /** How many there are. */
    public int size() {
        return inFront.size() + sales.index().size() + added().size();
    }

    /** Visits the ids from one position to before another, by time of creation. */
    public void each(int from, int to, Consumer<String> visitor) {
        OrderIndex index = sales.index();
        List<String> later = added();
        List<String> earlier = List.copyOf(inFront);
        for (int position = from; position < to; position++) {
            int inWorld = position - earlier.size();
            int beyond = inWorld - index.size();
            if (inWorld < 0) {
                visitor.accept(earlier.get(position));
            } else if (beyond < later.size()) {
                visitor.accept(beyond < 0 ? sales.id(index.at(inWorld)) : later.get(beyond));
            }
        }
    }

    /** Puts a copy of the oldest order in front of the list, so that later pages shift by one. */
    public void insert(String newId) {
        read(sales.id(sales.index().at(0))).ifPresent(oldest -> {
            SimulatedOrder.Keys keys = new SimulatedOrder.Keys(newId, null, oldest.account());
            inFront.addFirst(newId);
            put(new SimulatedOrder(keys, oldest.stage(), oldest.buyer(), oldest.lines(), oldest.marks()));
        });
    }

    /** Counts all that match and visits those from one position to before another; a month of millions takes milliseconds. */
    public int find(OrderFilter filter, long from, long to, Consumer<SimulatedOrder> visitor) {
        return new OrderScan(this, filter, new OrderScan.Slice(from, to, visitor)).run();
    }

    List<String> inFront() {
        return inFront;
    }

    List<String> added() {
        return overlay.added().stream()
                .filter(id -> !inFront.contains(id))
                .filter(id -> overlay.read(id).isPresent())
                .toList();
    }

    Sales sales() {
        return sales;
    }

    SimulatedStore store() {
        return store;
    }

    NavigableSet<Long> rewritten() {
        return rewritten;
    }
}
