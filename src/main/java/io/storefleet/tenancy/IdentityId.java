package io.storefleet.tenancy;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Id of a person who can sign in, in one or several tenants. */
public record IdentityId(UUID value) {

    public IdentityId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static IdentityId next() {
        return new IdentityId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
