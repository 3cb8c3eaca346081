package io.storefleet.tenancy;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Id of a tenant (an agency). */
public record TenantId(UUID value) {

    public TenantId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static TenantId next() {
        return new TenantId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
