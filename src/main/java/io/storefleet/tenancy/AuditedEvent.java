package io.storefleet.tenancy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be on record. Published inside the transaction that does it; a refusal or a reveal is published in
 * one of its own before the answer goes out. Details hold ids, counts and names of our own things, never a secret.
 *
 * @param actor who did it, and for which tenant
 * @param action past-tense name such as {@code store.added}
 * @param store the store it happened on, if any
 * @param subject the object it happened to: an id or path, never a link
 * @param outcome whether it was done or refused
 * @param details further facts, by name
 */
public record AuditedEvent(
        Actor actor,
        String action,
        @Nullable StoreId store,
        @Nullable String subject,
        Outcome outcome,
        Map<String, String> details) {

    /** Whether the thing was done or refused. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    public AuditedEvent {
        details = Map.copyOf(details);
    }

    /** A thing the bound actor has done. */
    public static AuditedEvent done(
            String action, @Nullable StoreId store, @Nullable String subject, Map<String, String> details) {
        return new AuditedEvent(Tenancy.actor(), action, store, subject, Outcome.DONE, details);
    }

    /** A thing the bound actor was refused. */
    public static AuditedEvent refused(String action, @Nullable StoreId store, Map<String, String> details) {
        return new AuditedEvent(Tenancy.actor(), action, store, null, Outcome.REFUSED, details);
    }
}
