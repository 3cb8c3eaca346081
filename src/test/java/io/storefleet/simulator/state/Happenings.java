package io.storefleet.simulator.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What happened in a store in the last 30 days, newest first; tells listeners at once. */
public final class Happenings {

    private static final Duration KEPT = Duration.ofDays(30);

    private final String store;
    private final Clock time;
    private final Supplier<String> ids;
    private final Deque<Happening> newestFirst = new ArrayDeque<>();
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();

    Happenings(String store, Clock time, Supplier<String> ids) {
        this.store = store;
        this.time = time;
        this.ids = ids;
    }

    /** Writes the event down, unprocessed, and tells all listeners on this thread, after the writer's own change. */
    public Happening happened(String type, boolean live, EventData data) {
        Happening news = new Happening(ids.get(), store, type, live, false, time.instant(), data);
        synchronized (newestFirst) {
            forgetOld();
            newestFirst.addFirst(news);
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
        synchronized (newestFirst) {
            forgetOld();
            return List.copyOf(newestFirst);
        }
    }

    public Optional<Happening> find(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Says whether somebody has dealt with it; empty when the id is unknown or older than 30 days. */
    public Optional<Happening> mark(String id, boolean processed) {
        synchronized (newestFirst) {
            List<Happening> before = all();
            newestFirst.clear();
            before.forEach(one -> newestFirst.addLast(one.id().equals(id) ? one.withProcessed(processed) : one));
            return find(id);
        }
    }

    /** An id as events have it. */
    public String newId() {
        return ids.get();
    }

    private void forgetOld() {
        Instant oldest = time.instant().minus(KEPT);
        while (!newestFirst.isEmpty() && newestFirst.getLast().created().isBefore(oldest)) {
            newestFirst.removeLast();
        }
    }
}
