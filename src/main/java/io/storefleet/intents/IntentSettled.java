package io.storefleet.intents;

/**
 * How a change stands has become known, or known otherwise; published inside the transaction that writes it.
 *
 * @param code why it was not done, or what is missing to know; may be empty
 */
public record IntentSettled(IntentId id, IntentState state, String code) {}
