package io.storefleet.intents;

import static java.util.Objects.requireNonNull;

import io.storefleet.tenancy.Ids;
import java.util.UUID;

/** Id of one intent of a tenant; a later one is greater. */
public record IntentId(UUID value) {

    public IntentId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static IntentId next() {
        return new IntentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
