package io.storefleet.simulator.world;

import java.time.Instant;
import java.util.List;

/** What the index-th account of a store bought, with numbers for names; cheap enough for a million of them. */
record Sketch(int index, Instant created, int[] subscribed, List<Deal> deals, int[] wallet) {

    boolean newsletter() {
        return wallet[2] == 1;
    }

    /** Some buyers only try the store out. */
    boolean live() {
        return index % 9 != 4;
    }
}
