package io.storefleet.intents;

import io.storefleet.tenancy.TenantId;

/**
 * How a change stands has become known, or known otherwise; published inside the transaction that writes it.
 *
 * @param kind as in {@link ChangeKind#name}
 * @param code why it was not done, or what is missing to know; may be empty
 */
public record IntentSettled(TenantId tenant, IntentId id, String kind, Target target, IntentState state, String code) {}
