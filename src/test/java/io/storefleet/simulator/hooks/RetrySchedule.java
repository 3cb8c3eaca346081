package io.storefleet.simulator.hooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a failed delivery is tried again (contract §15.1); a factor below 1 makes all of it shorter. */
record RetrySchedule(double factor) {

    private static final List<Integer> FIRST_HOURS = List.of(1, 2, 4, 6, 6, 6);
    private static final int LATER_HOURS = 24;
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration LONGEST = Duration.ofDays(7);

    /** The moment of the next attempt after so many, the last one now; empty when it has failed for good. */
    Optional<Instant> next(int attempts, Instant first, Instant now) {
        int hours = attempts <= FIRST_HOURS.size() ? FIRST_HOURS.get(attempts - 1) : LATER_HOURS;
        Instant next = now.plus(scaled(Duration.ofHours(hours)));
        boolean over = attempts >= MOST_ATTEMPTS || next.isAfter(first.plus(scaled(LONGEST)));
        return over ? Optional.empty() : Optional.of(next);
    }

    private Duration scaled(Duration whole) {
        return factor == 1 ? whole : Duration.ofNanos((long) (whole.toNanos() * factor));
    }
}
