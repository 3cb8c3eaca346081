package io.storefleet.links.ui;

import io.storefleet.jobs.JobState;
import io.storefleet.links.LinkBatchView;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast a run is and how long the rest takes.
 *
 * @param perMinute rows a minute, 0 before the first ones
 * @param left for the rest; zero when nothing runs
 */
record Pace(long perMinute, Duration left) {

    /** Calls a minute to reckon with before any were made: the client begins with three a second. */
    private static final int USUAL_CALLS = 180;

    static Pace of(LinkBatchView run, Instant now) {
        var started = run.job().started();
        if (run.job().state() != JobState.RUNNING
                || started == null
                || run.counts().waiting() == 0) {
            return new Pace(0, Duration.ZERO);
        }
        var progress = run.job().progress();
        long ended = progress.done() + progress.failed();
        long millis = Math.max(1, Duration.between(started, now).toMillis());
        long perMinute = ended * 60_000 / millis;
        long reckoned = perMinute == 0 ? (long) USUAL_CALLS * run.idsPerCall() : perMinute;
        return new Pace(perMinute, Duration.ofSeconds(Math.ceilDiv(run.counts().waiting() * 60L, reckoned)));
    }
}
