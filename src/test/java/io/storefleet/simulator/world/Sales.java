package io.storefleet.simulator.world;

import io.storefleet.simulator.world.Ids.Kind;
import io.storefleet.simulator.world.Ids.Place;
import io.storefleet.simulator.world.Purchase.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The orders and returns of a store's world by id and by time. */
public final class Sales {

    /** Refunds an order of the world may have, as return ids count them. */
    private static final int REFUNDS = 4;

    private final Ids ids;
    private final int store;
    private final Sketches sketches;
    private final IntFunction<Optional<SimulatedAccount>> accounts;
    private final Lazy<OrderIndex> index;

    Sales(Ids ids, int store, Sketches sketches, IntFunction<Optional<SimulatedAccount>> accounts, int count) {
        this.ids = ids;
        this.store = store;
        this.sketches = sketches;
        this.accounts = accounts;
        this.index = new Lazy<>(() -> new OrderIndex(sketches, count));
    }

    /** All orders by time; the first call makes the index, which takes seconds in a very large store. */
    public OrderIndex index() {
        return index.get();
    }

    public String id(OrderKey key) {
        return ids.of(new Place(Kind.ORDER, store, key.account(), key.part()));
    }

    /** Where the order stands in the index; empty for one that is not of the world. */
    public Optional<OrderKey> key(String orderId) {
        return place(Kind.ORDER, orderId).map(place -> {
            Sketch sketch = sketches.of(place.index());
            Deal deal = sketch.deals().get(place.part());
            return OrderKey.of(sketch, deal, Refunding.daysUntilLast(place.index(), deal, sketches.closed()));
        });
    }

    public Optional<Sale> find(String orderId) {
        return place(Kind.ORDER, orderId).flatMap(place -> sale(place.index(), place.part()));
    }

    /** The order that was refunded by this return. */
    public Optional<Sale> findByReturn(String returnId) {
        return place(Kind.RETURN, returnId)
                .flatMap(place -> sale(place.index(), place.part() / REFUNDS))
                .filter(sale ->
                        sale.refunds().stream().anyMatch(refund -> refund.id().equals(returnId)));
    }

    private Optional<Place> place(Kind kind, String id) {
        return ids.read(id)
                .filter(place -> place.kind() == kind && place.store() == store)
                .filter(place -> place.index() != Ids.MADE_LATER)
                .filter(place -> kind != Kind.ORDER
                        || place.part() < sketches.of(place.index()).deals().size());
    }

    private Optional<Sale> sale(int account, int part) {
        return accounts.apply(account)
                .filter(buyer -> part < buyer.trade().purchases().size())
                .map(buyer -> {
                    Purchase purchase = buyer.trade().purchases().get(part);
                    return new Sale(buyer, purchase, refunds(account, part, purchase), (long) account << 20 | part);
                });
    }

    private List<Refunding.Refund> refunds(int account, int part, Purchase purchase) {
        if (purchase.outcome() != Outcome.REFUNDED) {
            return List.of();
        }
        return Refunding.of(account, part, purchase.at(), sketches.closed()).stream()
                .map(refund ->
                        refund.named(ids.of(new Place(Kind.RETURN, store, account, part * REFUNDS + refund.number()))))
                .toList();
    }
}
