package io.storefleet.simulator.events;

import io.storefleet.simulator.hooks.Webhooks;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The webhooks of every store. */
public final class Hooks implements AutoCloseable {

    private final Map<String, Webhooks> bySlug = new LinkedHashMap<>();

    public Hooks(States states) {
        for (StoreState state : states.all()) {
            bySlug.put(state.store().slug(), new Webhooks(state));
        }
    }

    public Webhooks of(SimulatedStore store) {
        return Objects.requireNonNull(bySlug.get(store.slug()), store.slug());
    }

    @Override
    public void close() {
        bySlug.values().forEach(Webhooks::close);
    }
}
