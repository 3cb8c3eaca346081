package io.storefleet.jobs.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rings at the earliest time it was asked for, in a thread of its own, so that those who wait can be told at once. */
final class QuotaBell {

    private static final Duration SHORTEST_NAP = Duration.ofMillis(2);

    private final QuotaTime time;
    private final Runnable work;
    private @Nullable Instant ringing;

    QuotaBell(QuotaTime time, Runnable work) {
        this.time = time;
        this.work = work;
    }

    /** Rings then at the latest. */
    synchronized void ring(Instant when) {
        if (ringing == null || when.isBefore(ringing)) {
            ringing = when;
            Thread.ofVirtual().name("quota").start(() -> sleep(when));
        }
    }

    private void sleep(Instant until) {
        Duration nap = Duration.between(time.here(), until);
        try {
            if (nap.isPositive()) {
                time.pause().sleep(nap.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : nap);
            }
        } catch (InterruptedException _) {
            // Nobody knows this thread, and to wake early does no harm.
        }
        if (isDue(until)) {
            work.run();
        }
    }

    private synchronized boolean isDue(Instant until) {
        boolean due = until.equals(ringing);
        ringing = due ? null : ringing;
        return due;
    }
}
