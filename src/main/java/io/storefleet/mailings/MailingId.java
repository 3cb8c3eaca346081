package io.storefleet.mailings;

import static java.util.Objects.requireNonNull;

import io.storefleet.tenancy.Ids;
import java.util.UUID;

/** Id of a mailing. */
public record MailingId(UUID value) {

    public MailingId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static MailingId next() {
        return new MailingId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
