package io.storefleet.simulator.checkouts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A session of the newer checkout (contract §10.2): what was asked so far, and the order once the buyer has paid. */
record CheckoutSession(
        String id,
        String checkout,
        ObjectNode asked,
        Instant created,
        @Nullable String order) {

    private static final Duration LIFE = Duration.ofDays(1);

    Instant expires() {
        return created.plus(LIFE);
    }

    String status(Instant now) {
        if (order != null) {
            return "COMPLETED";
        }
        return now.isBefore(expires()) ? "OPEN" : "EXPIRED";
    }

    /** The cart's items, none when there is no cart. */
    JsonNode items() {
        return asked.path("cart").path("lineItems");
    }

    CheckoutSession asking(ObjectNode other) {
        return new CheckoutSession(id, checkout, other, created, order);
    }

    CheckoutSession completed(String by) {
        return new CheckoutSession(id, checkout, asked, created, by);
    }

    @Override
    public String toString() {
        return "CheckoutSession[" + id + "]";
    }
}
