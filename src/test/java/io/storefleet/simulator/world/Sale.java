package io.storefleet.simulator.world;

import java.util.List;

/** An order of the world with its buyer, its refunds, and a number of its own to vary the rest by. */
public record Sale(SimulatedAccount account, Purchase purchase, List<Refunding.Refund> refunds, long luck) {

    /** The same number from 0 to below {@code sides} for the same order and topic. */
    public int dice(int topic, int sides) {
        return (int) Long.remainderUnsigned(Mixing.mix(luck + topic), sides);
    }
}
