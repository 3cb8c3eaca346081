package io.storefleet.simulator.events;

import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Status;
import io.storefleet.simulator.state.StoreState;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the order that an invented event is about, so that GET /orders says the same of it. */
final class SampleOrders {

    private static final int LOOKED_AT = 3_000;

    private SampleOrders() {}

    /** The newest order that ended so; any newest one of the kind when none did. Empty in a store without orders. */
    static Optional<SimulatedOrder> newest(StoreState state, boolean live, Status status) {
        return newest(state, live)
                .filter(order -> order.stage().status() == status)
                .findFirst()
                .or(() -> newest(state, live).findFirst());
    }

    private static Stream<SimulatedOrder> newest(StoreState state, boolean live) {
        int size = state.orders().size();
        return IntStream.iterate(size - 1, position -> position - 1)
                .limit(Math.min(LOOKED_AT, size))
                .mapToObj(position -> at(state, position))
                .flatMap(Optional::stream)
                .filter(order -> order.stage().live() == live);
    }

    private static Optional<SimulatedOrder> at(StoreState state, int position) {
        String[] id = new String[1];
        state.orders().each(position, position + 1, found -> id[0] = found);
        return state.orders().latest(id[0]);
    }
}
