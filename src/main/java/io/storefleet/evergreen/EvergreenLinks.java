package io.storefleet.evergreen;

import io.storefleet.tenancy.StoreId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bound tenant's links of our own. A customer has at most one that works for each tab; none of these calls FastSpring.
 * A store or link out of the actor's reach is a {@link io.storefleet.team.NothingHereException}.
 */
public interface EvergreenLinks {

    /** Whether the actor may make a link in this store. */
    boolean permitted(StoreId store);

    /**
     * The customer's link that works, made where there is none; needs {@code link.create}.
     *
     * @param endsOn the last day (UTC), null for no end; a link that is there already ends on the later of both
     */
    EvergreenAddress ensure(Customer customer, PortalTab tab, @Nullable LocalDate endsOn);

    /**
     * As {@link #ensure} for many, in transactions of a thousand each; needs {@code link.download} in each store. Called
     * again after a failure it goes on where it was. All addresses are held at once: ask in slices where they are many.
     *
     * @return one a different customer, in no order
     */
    List<EvergreenAddress> ensureAll(Collection<Customer> customers, PortalTab tab, @Nullable LocalDate endsOn);

    /**
     * The links of these that work, none made; needs {@code link.download} in each store. On record before it is answered.
     *
     * @return at most one a customer, in no order
     */
    List<EvergreenAddress> working(Collection<Customer> customers, PortalTab tab);

    /** The links the actor may see, latest first. @param before the last one of the page before, null for the first page */
    List<EvergreenLink> before(EvergreenFilter filter, @Nullable EvergreenLinkId before, int limit);

    /** The customer's links, latest first and at most a hundred; none where the actor may not see links in their store. */
    List<EvergreenLink> of(Customer customer);

    /** The link's address, on record; needs {@code link.reveal}. Empty for a link that works no more. */
    Optional<EvergreenAddress> reveal(EvergreenLinkId id);

    /** Ends links at once and for ever; needs {@code link.create} in their stores. Those ended before stay as they are. */
    void revoke(Collection<EvergreenLinkId> ids);

    /** Ends all links of a store; needs {@code link.create}. @return how many worked until now */
    int revokeAll(StoreId store);
}
