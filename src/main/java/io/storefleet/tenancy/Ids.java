package io.storefleet.tenancy;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes the time-ordered ids (UUID version 7) of our own rows. */
public final class Ids {

    private Ids() {}

    /** A new UUIDv7; ids made later by the same process sort later. */
    @SuppressWarnings("NullAway") // the strategy takes a session only to fit its interface and never reads it
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
