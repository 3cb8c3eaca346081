package io.storefleet.simulator;

import io.storefleet.simulator.hooks.Webhooks;
import io.storefleet.simulator.state.SimulatedTime;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.World;

/** Everything of a simulator that may be looked at or turned from outside. */
record Panel(Stores stores, Faults faults, Meters meters, SimulatedTime time) {

    /** What there is. */
    record Stores(World world, States states, Hooks hooks, SampleEvents samples) {}

    /** What may go wrong. */
    record Faults(Switches switches, Chaos chaos, RateWindow rate) {}

    /** What was counted. */
    record Meters(CallLog log, Links links) {}

    /** The store of this name. @throws WrongControl when there is none */
    SimulatedStore store(String slug) {
        return stores.world().stores().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> WrongControl.unknown("There is no store " + slug + "."));
    }

    StoreState state(String slug) {
        return stores.states().of(store(slug));
    }

    Webhooks webhooks(String slug) {
        return stores.hooks().of(store(slug));
    }
}
