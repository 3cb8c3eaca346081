package io.storefleet.tenancy;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Id of a FastSpring store of a tenant. */
public record StoreId(UUID value) {

    public StoreId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static StoreId next() {
        return new StoreId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
