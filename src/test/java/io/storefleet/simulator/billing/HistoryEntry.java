package io.storefleet.simulator.billing;

import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.world.Product;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change of what a subscription delivers (contract §11.8); the order is there when it was prorated. */
public record HistoryEntry(Instant at, String id, @Nullable SimulatedOrder order, Item item, What what) {

    /** The plan or an add-on. */
    public record Item(boolean addon, Product product) {}

    /** What changed, as words of the API, from and to as values. */
    public record What(String type, String from, String to) {}
}
