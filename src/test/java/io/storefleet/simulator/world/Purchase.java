package io.storefleet.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One order of an account as its charge shows it. */
public record Purchase(Keys keys, Product product, Money total, Instant at, Outcome outcome) {

    /** Ids of the order; the subscription is missing for something bought once. */
    public record Keys(
            String order, String reference, @Nullable String subscription) {}

    /** How it ended. */
    public enum Outcome {
        SUCCESSFUL,
        REFUNDED,
        FAILED
    }

    public String order() {
        return keys.order();
    }

    public String reference() {
        return keys.reference();
    }
}
