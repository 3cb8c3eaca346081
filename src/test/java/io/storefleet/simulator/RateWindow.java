package io.storefleet.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Grants at most so many calls to one caller in any minute; the minute may be shortened and the number changed meanwhile. */
final class RateWindow {

    private final SimulatorSettings.Rate rate;
    private final long minute;
    private final Map<String, Queue<Long>> grants = new ConcurrentHashMap<>();
    private final AtomicLong granted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile int limit;

    RateWindow(SimulatorSettings.Rate rate) {
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

    /** Calls in any minute from now on, 0 for no limit. */
    void limit(int calls) {
        limit = calls;
    }

    long granted() {
        return granted.get();
    }

    long refused() {
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
