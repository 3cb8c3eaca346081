package io.storefleet.audit;

import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing done or refused, as it was recorded; see {@link AuditedEvent} for the meaning of its parts. */
public record AuditEntry(
        Cursor place,
        @Nullable MemberId member,
        Actor.Origin origin,
        String action,
        @Nullable StoreId store,
        @Nullable String subject,
        AuditedEvent.Outcome outcome,
        Map<String, String> details) {

    /** The place of an entry in the record: when it was written, and its id among those of the same moment. */
    public record Cursor(Instant at, UUID id) {}

    public AuditEntry {
        details = Map.copyOf(details);
    }
}
