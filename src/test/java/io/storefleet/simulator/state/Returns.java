package io.storefleet.simulator.state;

import io.storefleet.simulator.state.SimulatedOrder.Line;
import io.storefleet.simulator.state.SimulatedOrder.Refund;
import io.storefleet.simulator.state.SimulatedReturn.Part;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All returns of a store, and what of an order is still left to return. */
public final class Returns {

    private final Overlay<SimulatedReturn> overlay;

    Returns(SimulatedStore store, Freshness freshness) {
        WorldReturns world = new WorldReturns(store);
        this.overlay =
                new Overlay<>(id -> store.sales().findByReturn(id).flatMap(sale -> world.of(sale, id)), freshness);
    }

    /** As a GET sees it. */
    public Optional<SimulatedReturn> read(String id) {
        return overlay.read(id);
    }

    public SimulatedReturn put(SimulatedReturn made) {
        return overlay.put(made.id(), made);
    }

    /** What of the item's subtotal, without tax, was not returned yet. */
    public Money remaining(SimulatedOrder order, Line line) {
        return line.amounts().subtotal().minus(returned(order, line, Part::subtotal));
    }

    /** What of the item's tax was not returned yet. */
    public Money remainingTax(SimulatedOrder order, Line line) {
        return line.amounts().tax().minus(returned(order, line, Part::tax));
    }

    /** The returns of an order, oldest first. */
    public List<SimulatedReturn> of(SimulatedOrder order) {
        return order.marks().returns().stream()
                .map(Refund::id)
                .flatMap(id -> overlay.latest(id).stream())
                .toList();
    }

    private Money returned(SimulatedOrder order, Line line, Function<Part, Money> share) {
        return of(order).stream()
                .flatMap(one -> one.parts().stream())
                .filter(part -> part.line().product().equals(line.product()))
                .map(share)
                .reduce(Money.zero(order.currency()), Money::plus);
    }
}
