package io.storefleet.simulator.journal;

import java.time.LocalDate;

/** What a world follows from; the changes of one fit no other. */
public record Origin(long seed, int accounts, LocalDate today) {

    @Override
    public String toString() {
        return "seed " + seed + ", " + accounts + " accounts and " + today;
    }
}
