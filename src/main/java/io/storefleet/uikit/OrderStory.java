package io.storefleet.uikit;

import java.util.UUID;

/** What an order itself tells of what happened to it, for the timelines of what came of it. Orders provide it. */
@FunctionalInterface
public interface OrderStory {

    /**
     * What happened, each leading to the order; read in the background, under no lock. Nothing where the order cannot be read.
     *
     * @param order FastSpring's id
     */
    TimelineSource of(UUID store, String order);
}
