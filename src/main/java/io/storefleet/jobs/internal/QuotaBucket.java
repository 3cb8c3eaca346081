package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Priority;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of permits that learns its rate: up a little while calls are answered, down by half with a refusal.
 *
 * @param rate permits a second
 * @param permits how many there were when it was updated
 * @param blockedUntil until when nobody may call, if the service asked for a wait
 */
record QuotaBucket(
        String name,
        double rate,
        double permits,
        Instant updated,
        @Nullable Instant blockedUntil) {

    static final double START = 3;
    static final double BURST = 5;
    static final double SLOWEST = 0.1;

    /** What a rate gains with each answer, in permits a second. */
    static final double STEP = 0.01;

    /** How long to rest when the service throttled without saying how long. */
    private static final Duration REST = Duration.ofSeconds(2);

    /** A day: nobody's Retry-After stops an address for longer. */
    private static final Duration LONGEST_BLOCK = Duration.ofDays(1);

    /** The bucket as it stands now, at no more than the ceiling's rate. */
    QuotaBucket at(Instant now, double ceiling) {
        var held = Math.min(rate, ceiling);
        var from = blockedUntil != null && blockedUntil.isAfter(updated) ? blockedUntil : updated;
        if (!now.isAfter(from)) {
            return new QuotaBucket(name, held, permits, updated, blockedUntil);
        }
        var grown = Duration.between(from, now).toNanos() / 1e9 * held;
        return new QuotaBucket(name, held, Math.min(BURST, permits + grown), now, blockedUntil);
    }

    /** How long until a permit may be there; zero when there is one. Jobs leave the last one to people. */
    Duration waitFor(Priority priority, Instant now) {
        double needed = priority == Priority.PERSON ? 1 : 2;
        var blocked = rest(now);
        if (permits >= needed) {
            return blocked;
        }
        return blocked.plusNanos((long) Math.ceil((needed - permits) / rate * 1e9));
    }

    /** How long the service wants no call at all. */
    Duration rest(Instant now) {
        return blocked(now) ? Duration.between(now, blockedUntil) : Duration.ZERO;
    }

    /** One permit less; below zero are those that people wait for. */
    QuotaBucket take() {
        return new QuotaBucket(name, rate, permits - 1, updated, blockedUntil);
    }

    /**
     * After the service has throttled a call. Refusals of calls that were under way together halve once.
     *
     * @param retryAfter how long the service asked to wait, if it said so
     */
    QuotaBucket refused(Instant now, @Nullable Duration retryAfter) {
        var rest = retryAfter == null ? REST : retryAfter.compareTo(LONGEST_BLOCK) > 0 ? LONGEST_BLOCK : retryAfter;
        var open = now.plus(rest);
        if (blocked(now)) {
            var later = open.isAfter(blockedUntil) ? open : blockedUntil;
            return new QuotaBucket(name, rate, permits, updated, later);
        }
        return new QuotaBucket(name, Math.max(Math.min(SLOWEST, rate), rate / 2), Math.min(0, permits), now, open);
    }

    private boolean blocked(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil);
    }
}
