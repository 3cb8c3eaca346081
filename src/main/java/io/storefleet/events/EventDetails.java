package io.storefleet.events;

import io.storefleet.fastspring.EventId;
import io.storefleet.tenancy.StoreId;

/** Single events out of the copies. */
public interface EventDetails {

    /**
     * The event; needs {@code event.view}.
     *
     * @throws io.storefleet.team.NothingHereException when no grant reaches the store, or its copy has no such event
     */
    EventDetail find(StoreId store, EventId event);
}
