package io.storefleet.links;

import static java.util.Objects.requireNonNull;

import io.storefleet.tenancy.Ids;
import java.util.Optional;
import java.util.UUID;

/** Id of one run of links of a tenant. */
public record LinkBatchId(UUID value) {

    public LinkBatchId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static LinkBatchId next() {
        return new LinkBatchId(Ids.next());
    }

    /** The id written in an address, or empty when it is none. */
    public static Optional<LinkBatchId> parse(String text) {
        try {
            return Optional.of(new LinkBatchId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
