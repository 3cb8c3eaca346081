package io.storefleet.fastspring;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Wakes a quota when time has brought something. A thread of its own sleeps, so that those who wait can be told at once, and
 * only while somebody waits. Guarded by the quota's lock.
 */
final class QuotaAlarm {

    private static final Duration SHORTEST_NAP = Duration.ofMillis(5);

    private final Pause pause;
    private final Lock lock;
    private final Runnable bell;
    private @Nullable Instant ringing;

    /** @param bell called with the lock held */
    QuotaAlarm(Pause pause, Lock lock, Runnable bell) {
        this.pause = pause;
        this.lock = lock;
        this.bell = bell;
    }

    /** Rings after this time at the latest. */
    void set(Duration wanted, Instant now) {
        Duration nap = wanted.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : wanted;
        Instant time = now.plus(nap);
        if (ringing == null || time.isBefore(ringing)) {
            ringing = time;
            Thread.ofVirtual().name("quota").start(() -> sleep(nap, time));
        }
    }

    private void sleep(Duration nap, Instant time) {
        try {
            pause.sleep(nap);
        } catch (InterruptedException _) {
            // Nobody knows this thread, and to wake early does no harm.
        }
        lock.lock();
        try {
            if (time.equals(ringing)) {
                ringing = null;
                bell.run();
            }
        } finally {
            lock.unlock();
        }
    }
}
