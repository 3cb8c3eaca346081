package io.storefleet.simulator;

import io.storefleet.simulator.state.SimulatedTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does due work each second, where nobody advances the time. */
final class Ticking implements AutoCloseable {

    private final @Nullable ScheduledExecutorService thread;

    Ticking(SimulatedTime time, boolean wanted) {
        thread = wanted
                ? Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("simulator-tick").factory())
                : null;
        if (thread != null) {
            var unused = thread.scheduleWithFixedDelay(() -> tick(time), 1, 1, TimeUnit.SECONDS);
        }
    }

    private static void tick(SimulatedTime time) {
        try {
            time.tick();
        } catch (RuntimeException failed) {
            System.getLogger(Ticking.class.getName()).log(System.Logger.Level.WARNING, "Due work failed", failed);
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.shutdownNow();
        }
    }
}
