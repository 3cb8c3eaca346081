package io.storefleet.simulator.state;

import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.World;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The state of every store. */
public final class States {

    private final Map<String, StoreState> bySlug = new LinkedHashMap<>();

    public States(World world, SimulatedTime time, Supplier<Duration> delay) {
        for (SimulatedStore store : world.stores()) {
            bySlug.put(store.slug(), new StoreState(store, time, delay));
        }
    }

    public Collection<StoreState> all() {
        return bySlug.values();
    }

    public StoreState of(SimulatedStore store) {
        return Objects.requireNonNull(bySlug.get(store.slug()), store.slug());
    }
}
