package io.storefleet.bulk;

import static java.util.Objects.requireNonNull;

import io.storefleet.tenancy.Ids;
import java.util.Optional;
import java.util.UUID;

/** Id of one run of a tenant; a later one is greater. */
public record BulkRunId(UUID value) {

    public BulkRunId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static BulkRunId next() {
        return new BulkRunId(Ids.next());
    }

    /** The id written in an address, or empty when it is none. */
    public static Optional<BulkRunId> parse(String text) {
        try {
            return Optional.of(new BulkRunId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
