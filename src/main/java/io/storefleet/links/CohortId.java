package io.storefleet.links;

import static java.util.Objects.requireNonNull;

import io.storefleet.tenancy.Ids;
import java.util.Optional;
import java.util.UUID;

/** Id of one stored cohort of a tenant. */
public record CohortId(UUID value) {

    public CohortId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static CohortId next() {
        return new CohortId(Ids.next());
    }

    /** The id written in an address, or empty when it is none. */
    public static Optional<CohortId> parse(String text) {
        try {
            return Optional.of(new CohortId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
