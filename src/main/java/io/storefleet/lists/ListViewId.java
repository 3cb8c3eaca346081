package io.storefleet.lists;

import static java.util.Objects.requireNonNull;

import io.storefleet.tenancy.Ids;
import java.util.Optional;
import java.util.UUID;

/** Id of a saved view of a list. */
public record ListViewId(UUID value) {

    public ListViewId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static ListViewId next() {
        return new ListViewId(Ids.next());
    }

    /** The id written in an address, or empty when it is none. */
    public static Optional<ListViewId> parse(String text) {
        try {
            return Optional.of(new ListViewId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
