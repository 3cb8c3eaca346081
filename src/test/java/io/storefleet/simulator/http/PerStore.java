package io.storefleet.simulator.http;

import io.storefleet.simulator.state.StoreState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** One of something for each store, made when it is first asked for. */
public final class PerStore<T> {

    private final Map<String, T> bySlug = new ConcurrentHashMap<>();
    private final Function<StoreState, T> maker;

    public PerStore(Function<StoreState, T> maker) {
        this.maker = maker;
    }

    public T of(StoreState state) {
        return bySlug.computeIfAbsent(state.store().slug(), _ -> maker.apply(state));
    }

    Stream<T> made() {
        return bySlug.values().stream();
    }
}
