package io.storefleet.simulator.state;

import tools.jackson.databind.node.ObjectNode;

/** Writes an event's data from values that do not change any more. */
@FunctionalInterface
public interface EventData {

    /** With {@code expanded}, accounts, products, subscriptions and orders inside are objects, else ids (§15.3). */
    ObjectNode shown(boolean expanded);
}
