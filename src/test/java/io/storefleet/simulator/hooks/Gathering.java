package io.storefleet.simulator.hooks;

import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.state.SimulatedTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps what happens until its window has passed in simulated time. */
final class Gathering {

    private final SimulatedTime time;
    private final Supplier<Duration> window;
    private final Consumer<List<Happening>> full;
    private List<Happening> waiting = new ArrayList<>();

    Gathering(SimulatedTime time, Supplier<Duration> window, Consumer<List<Happening>> full) {
        this.time = time;
        this.window = window;
        this.full = full;
    }

    synchronized void add(Happening news) {
        if (waiting.isEmpty()) {
            List<Happening> mine = waiting;
            time.agenda().outside(time.instant().plus(window.get()), () -> close(mine));
        }
        waiting.add(news);
    }

    /** Hands over what is there. */
    void flush() {
        close(waiting());
    }

    private synchronized List<Happening> waiting() {
        return waiting;
    }

    private void close(List<Happening> which) {
        synchronized (this) {
            if (which != waiting || which.isEmpty()) {
                return;
            }
            waiting = new ArrayList<>();
        }
        full.accept(List.copyOf(which));
    }
}
