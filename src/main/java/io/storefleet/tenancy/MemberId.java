package io.storefleet.tenancy;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Id of a member of one tenant. */
public record MemberId(UUID value) {

    public MemberId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static MemberId next() {
        return new MemberId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
