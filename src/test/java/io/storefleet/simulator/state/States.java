package io.storefleet.simulator.state;

import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.World;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** The store called so in the STORE line. */
    public Optional<StoreState> named(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** Of all stores, in their order. */
    public List<StoreState.Numbers> numbers() {
        return bySlug.values().stream().map(StoreState::numbers).toList();
    }

    /** Of all stores, in their order. */
    public void numbers(List<StoreState.Numbers> next) {
        Iterator<StoreState.Numbers> each = next.iterator();
        bySlug.values().forEach(state -> state.numbers(each.next()));
    }

    public StoreState of(SimulatedStore store) {
        return Objects.requireNonNull(bySlug.get(store.slug()), store.slug());
    }
}
