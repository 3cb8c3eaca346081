package io.storefleet.simulator;

import io.storefleet.simulator.state.StoreState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shop of every store. */
final class Shops {

    private final Map<String, Shop> bySlug = new ConcurrentHashMap<>();

    Shop of(StoreState state) {
        return bySlug.computeIfAbsent(state.store().slug(), slug -> Shop.of(state));
    }
}
