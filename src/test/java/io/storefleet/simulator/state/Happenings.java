package io.storefleet.simulator.state;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What happened in a store in the last 30 days, newest first; tells listeners at once. */
public final class Happenings {

    private static final Duration KEPT = Duration.ofDays(30);

    private final String store;
    private final SimulatedTime time;
    private final Supplier<String> ids;
    private final SequencedMap<String, Happening> oldestFirst = new LinkedHashMap<>();
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();

    Happenings(String store, SimulatedTime time, Supplier<String> ids) {
        this.store = store;
        this.time = time;
        this.ids = ids;
    }

    /** Writes the event down, unprocessed, and tells all listeners on this thread, after the writer's own change. */
    public Happening happened(String type, boolean live, EventData data) {
        Happening news = new Happening(ids.get(), store, type, live, false, time.instant(), data);
        synchronized (oldestFirst) {
            forgetOld();
            oldestFirst.put(news.id(), news);
        }
        listeners.forEach(listener -> listener.accept(news));
        return news;
    }

    /** Tells this one of all that happens from now on; it must not wait. */
    public void listen(Consumer<Happening> listener) {
        listeners.add(listener);
    }

    /** Newest first. */
    public List<Happening> all() {
        return newest(happening -> true, Integer.MAX_VALUE);
    }

    /** The newest ones that are wanted, at most so many, newest first. */
    public List<Happening> newest(Predicate<Happening> wanted, int most) {
        synchronized (oldestFirst) {
            forgetOld();
            return oldestFirst.sequencedValues().reversed().stream()
                    .filter(wanted)
                    .limit(most)
                    .toList();
        }
    }

    public Optional<Happening> find(String id) {
        synchronized (oldestFirst) {
            forgetOld();
            return Optional.ofNullable(oldestFirst.get(id));
        }
    }

    /** Says whether somebody has dealt with it; empty when the id is unknown or older than 30 days. */
    public Optional<Happening> mark(String id, boolean processed) {
        synchronized (oldestFirst) {
            forgetOld();
            return Optional.ofNullable(oldestFirst.computeIfPresent(id, (same, news) -> news.withProcessed(processed)));
        }
    }

    /** All receivers have taken it. */
    public void taken(String id) {
        if (mark(id, true).isPresent()) {
            time.keeper().taken(store, id);
        }
    }

    /** An id as events have it. */
    public String newId() {
        return ids.get();
    }

    private void forgetOld() {
        Instant oldest = time.instant().minus(KEPT);
        while (!oldestFirst.isEmpty()
                && oldestFirst.firstEntry().getValue().created().isBefore(oldest)) {
            oldestFirst.pollFirstEntry();
        }
    }
}
