package io.storefleet.links.ui;

import io.storefleet.jobs.JobState;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkPartView;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast a run is and how long the rest takes.
 *
 * @param perMinute rows a minute, over all stores, 0 before the first ones
 * @param left for the rest; zero when nothing runs, or that cannot be said
 */
record Pace(long perMinute, Duration left) {

    /** Calls a minute to reckon with before any were made: the client begins with three a second. */
    private static final int USUAL_CALLS = 180;

    private static final int PATIENCE = 20;

    static Pace of(LinkBatchView run, Instant now) {
        var waiting = run.counts().waiting();
        if (run.state() != JobState.RUNNING || waiting == 0) {
            return new Pace(0, Duration.ZERO);
        }
        long perMinute = run.parts().stream().mapToLong(part -> of(part, now)).sum();
        long seconds = perMinute == 0 ? reckoned(run) : Math.ceilDiv(waiting * 60L, perMinute);
        return late(run, now, seconds) ? new Pace(0, Duration.ZERO) : new Pace(perMinute, Duration.ofSeconds(seconds));
    }

    /** When nothing at all came long after it should have, what was reckoned is not worth saying. */
    private static boolean late(LinkBatchView run, Instant now, long reckoned) {
        var latest = run.created().plusSeconds(PATIENCE + 2 * reckoned);
        return run.counts().ended() == 0 && now.isAfter(latest);
    }

    /** As many calls as the stores need one after the other, since they mostly share one address. */
    private static long reckoned(LinkBatchView run) {
        long calls = run.parts().stream()
                .mapToLong(part -> Math.ceilDiv(part.counts().waiting(), part.idsPerCall()))
                .sum();
        return Math.ceilDiv(calls * 60, USUAL_CALLS);
    }

    private static long of(LinkPartView part, Instant now) {
        var started = part.job().started();
        if (part.job().state() != JobState.RUNNING || started == null) {
            return 0;
        }
        var measured = part.job().pace();
        if (measured != null) {
            return measured.perMinute();
        }
        var progress = part.job().progress();
        long millis = Math.max(1, Duration.between(started, now).toMillis());
        return (progress.done() + progress.failed()) * 60_000 / millis;
    }
}
