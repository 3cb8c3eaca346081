package io.storefleet.simulator.panel;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.accounts.Links;
import io.storefleet.simulator.chaos.Chaos;
import io.storefleet.simulator.door.CallLog;
import io.storefleet.simulator.door.RateWindow;
import io.storefleet.simulator.events.Hooks;
import io.storefleet.simulator.events.SampleEvents;
import io.storefleet.simulator.hooks.Webhooks;
import io.storefleet.simulator.state.SimulatedTime;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.World;

/** Everything of a simulator that may be looked at or turned from outside. */
public record Panel(Stores stores, Faults faults, Meters meters, SimulatedTime time) {

    /** What there is. */
    public record Stores(World world, States states, Hooks hooks, SampleEvents samples) {}

    /** What may go wrong. */
    public record Faults(Switches switches, Chaos chaos, RateWindow rate) {}

    /** What was counted. */
    public record Meters(CallLog log, Links links) {}

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
