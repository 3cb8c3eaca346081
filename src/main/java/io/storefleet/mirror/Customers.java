package io.storefleet.mirror;

import java.util.Collection;
import java.util.Map;

/** The bound tenant's customers as their stores' copies know them, for who writes files and mails about many of them. */
public interface Customers {

    /** How many may be asked for at a time. */
    int MOST = 1_000;

    /**
     * Those that are in the copies and in stores where the actor holds {@code account.view}; all others are missing.
     *
     * @throws IllegalArgumentException for more than {@link #MOST}
     */
    Map<CustomerId, Customer> of(Collection<CustomerId> ids);

    /** As {@link #of} for eyes alone: where the reader lacks {@code account.personal}, addresses in it are masked. */
    Map<CustomerId, Customer> masked(Collection<CustomerId> ids);

    /**
     * As {@link #of} for who sends mail: in stores where the actor holds {@code link.send} too, and persons are whole there
     * even without {@code account.personal}. What it answers goes into mails to these persons, and is shown to nobody.
     */
    Map<CustomerId, Customer> addressed(Collection<CustomerId> ids);
}
