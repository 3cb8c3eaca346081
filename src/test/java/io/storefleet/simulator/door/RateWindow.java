package io.storefleet.simulator.door;

import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.world.SimulatedStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Grants at most so many calls to one caller in any minute; the minute may be shortened, and stores be stopped. */
public final class RateWindow {

    private static final Duration STOPPED = Duration.ofSeconds(5);

    private final SimulatorSettings.Rate rate;
    private final long minute;
    private final Map<String, Queue<Long>> grants = new ConcurrentHashMap<>();
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();
    private volatile int limit;
    private final AtomicLong granted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    public RateWindow(SimulatorSettings.Rate rate) {
        this.rate = rate;
        this.limit = rate.limit();
        this.minute = (long) (Duration.ofMinutes(1).toNanos() / rate.timeScale());
    }

    /** Zero when the call is granted, else how long the caller has to wait. */
    Duration take(String caller) {
        Duration wait = limit <= 0 ? Duration.ZERO : waitOf(caller);
        (wait.isZero() ? granted : refused).incrementAndGet();
        return wait;
    }

    /** Like {@link #take(String)}, but a stopped store is always refused. */
    Duration take(String caller, SimulatedStore store) {
        if (stopped.contains(store.slug())) {
            refused.incrementAndGet();
            return STOPPED;
        }
        return take(caller);
    }

    /** Calls granted in any minute from now on, 0 for no limit. */
    public void limit(int calls) {
        limit = calls;
    }

    public int limit() {
        return limit;
    }

    /** Refuses every call of this store until it is let go. */
    public void stop(SimulatedStore store) {
        stopped.add(store.slug());
    }

    public void letGo(SimulatedStore store) {
        stopped.remove(store.slug());
    }

    public boolean isStopped(SimulatedStore store) {
        return stopped.contains(store.slug());
    }

    public long granted() {
        return granted.get();
    }

    public long refused() {
        return refused.get();
    }

    private Duration waitOf(String caller) {
        Queue<Long> times = grants.computeIfAbsent(caller, unknown -> new ArrayDeque<>());
        synchronized (times) {
            long now = rate.nanoTime().getAsLong();
            while (!times.isEmpty() && now - times.element() >= minute) {
                times.remove();
            }
            if (times.size() < limit) {
                times.add(now);
                return Duration.ZERO;
            }
            return Duration.ofNanos(minute - (now - times.element()));
        }
    }
}
