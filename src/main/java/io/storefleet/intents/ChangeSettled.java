package io.storefleet.intents;

import io.storefleet.tenancy.TenantId;

/**
 * What became of a change is known, or is known otherwise than before; published inside the transaction that writes it.
 *
 * @param kind as in {@link ChangeKind#name}
 */
public record ChangeSettled(TenantId tenant, IntentId id, String kind, Target target, IntentState state) {}
