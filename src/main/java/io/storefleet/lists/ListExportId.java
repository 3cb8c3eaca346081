package io.storefleet.lists;

import static java.util.Objects.requireNonNull;

import io.storefleet.tenancy.Ids;
import java.util.UUID;

/** Id of a list that was written down as a file. */
public record ListExportId(UUID value) {

    public ListExportId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static ListExportId next() {
        return new ListExportId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
