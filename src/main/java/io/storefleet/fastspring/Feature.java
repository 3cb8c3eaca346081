package io.storefleet.fastspring;

/** What a client does only where its owner has said so. */
public enum Feature {
    /** Making an order and charging the buyer's stored payment method for it at once. */
    CREATE_AND_CHARGE
}
