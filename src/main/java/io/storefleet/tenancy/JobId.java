package io.storefleet.tenancy;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Id of a durable job of a tenant. */
public record JobId(UUID value) {

    public JobId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static JobId next() {
        return new JobId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
