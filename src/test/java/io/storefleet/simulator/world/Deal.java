package io.storefleet.simulator.world;

import io.storefleet.simulator.world.Purchase.Outcome;

/** One purchase before it has names: product and subscription are numbers, the time counts milliseconds. */
record Deal(int part, long at, int product, int subscription, Outcome outcome) {

    static final int NO_SUBSCRIPTION = -1;

    /** A charge of a running subscription rather than its first one. */
    boolean rebill() {
        return subscription != NO_SUBSCRIPTION && part > 1;
    }
}
