package io.storefleet.simulator.world;

import java.time.Instant;

/** A subscription of an account. */
public record Subscription(String id, Product product, State state, Instant started) {

    /** The six states of the API. */
    public enum State {
        ACTIVE,
        TRIAL,
        OVERDUE,
        CANCELED,
        DEACTIVATED,
        PAUSED
    }
}
