package io.storefleet.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One order of an account as its charge shows it; the total includes tax. */
public record Purchase(Keys keys, Product product, Terms terms, Money total, Instant at) {

    /** Ids of the order; the subscription is missing for something bought once. */
    public record Keys(
            String order, String reference, @Nullable String subscription) {}

    /** How many, whether a coupon took a tenth off, and how it ended. */
    public record Terms(int quantity, boolean discounted, Outcome outcome) {}

    /** How it ended. */
    public enum Outcome {
        SUCCESSFUL,
        REFUNDED,
        FAILED,
        CANCELED,
        PENDING;

        /** Money moved, whether or not it went back. */
        public boolean charged() {
            return this == SUCCESSFUL || this == REFUNDED;
        }
    }

    public String order() {
        return keys.order();
    }

    public String reference() {
        return keys.reference();
    }

    public Outcome outcome() {
        return terms.outcome();
    }

    /** The same purchase, ended otherwise. */
    public Purchase ended(Outcome outcome) {
        return new Purchase(keys, product, new Terms(terms.quantity(), terms.discounted(), outcome), total, at);
    }

    /** True for a charge of a running subscription. */
    public boolean rebill() {
        return keys.reference().endsWith("B");
    }
}
