package io.storefleet.simulator.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The things of one kind in a store: those of the world, invented when asked for, under those written since. Write under
 * {@link StoreState#write}; reading needs no lock.
 */
public final class Overlay<T> {

    private record Version<T>(@Nullable T before, @Nullable T now, Instant at) {}

    private final Function<String, Optional<T>> world;
    private final Freshness freshness;
    private final Map<String, Version<T>> written = new ConcurrentHashMap<>();
    private final List<String> added = new CopyOnWriteArrayList<>();

    /** Takes what the world says of an id; {@code id -> Optional.empty()} for things that only come by writing. */
    public Overlay(Function<String, Optional<T>> world, Freshness freshness) {
        this.world = world;
        this.freshness = freshness;
    }

    /** As a GET sees it: for the seconds of the switch {@code stale} the version before the last write. */
    public Optional<T> read(String id) {
        @Nullable Version<T> version = written.get(id);
        if (version == null) {
            return world.apply(id);
        }
        return Optional.ofNullable(freshness.hides(version.at()) ? version.before() : version.now());
    }

    /** As a writer sees it: always the last version. */
    public Optional<T> latest(String id) {
        @Nullable Version<T> version = written.get(id);
        return version == null ? world.apply(id) : Optional.ofNullable(version.now());
    }

    /** Writes a new thing or another version of one. */
    public T put(String id, T value) {
        @Nullable T before = latest(id).orElse(null);
        boolean known = before != null || written.containsKey(id);
        written.put(id, new Version<>(before, value, freshness.now()));
        if (!known) {
            added.add(id);
        }
        return value;
    }

    /** Takes the thing away, from the world too. */
    public void remove(String id) {
        written.put(id, new Version<>(latest(id).orElse(null), null, freshness.now()));
    }

    /** Ids that the world does not know, in the order they came, removed ones included. */
    public List<String> added() {
        return added;
    }

    /** True when the world's version does not hold any more. */
    public boolean isWritten(String id) {
        return written.containsKey(id);
    }

    /** All that was written and not removed, as a GET sees it, in no order. */
    public Stream<T> changed() {
        return written.keySet().stream().flatMap(id -> read(id).stream());
    }
}
