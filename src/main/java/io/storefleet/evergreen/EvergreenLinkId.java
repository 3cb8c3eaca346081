package io.storefleet.evergreen;

import static java.util.Objects.requireNonNull;

import io.storefleet.tenancy.Ids;
import java.util.UUID;

/** Id of a link of our own; it is no part of its address. */
public record EvergreenLinkId(UUID value) {

    public EvergreenLinkId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static EvergreenLinkId next() {
        return new EvergreenLinkId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
