package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.Priority;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token bucket that learns its rate: up a little with each answer, down by half with a refusal. Not thread-safe. */
public final class AdaptiveRate {

    private static final double START_PER_SECOND = 3;
    private static final double BURST = 5;
    private static final double STEP = 0.01;
    private static final double SLOWEST_PER_SECOND = 0.1;
    private static final Duration REST = Duration.ofSeconds(2);

    private final double ceiling;
    private double perSecond;
    private double tokens = BURST;
    private Instant refilled;
    private Instant closedUntil = Instant.MIN;

    public AdaptiveRate(Instant now, int ceilingPerMinute) {
        this.refilled = now;
        this.ceiling = ceilingPerMinute / 60.0;
        this.perSecond = Math.min(START_PER_SECOND, ceiling);
    }

    /** How long until a token may be there; zero when there is one. Jobs leave the last one to people. */
    public Duration waitFor(Priority priority, Instant now) {
        refill(now);
        double needed = priority == Priority.PERSON ? 1 : 2;
        if (tokens < needed) {
            long nanos = (long) Math.ceil((needed - tokens) / perSecond * 1e9);
            return longer(Duration.ofNanos(nanos), untilOpen(now));
        }
        return untilOpen(now);
    }

    /** Takes a token that {@link #waitFor} has found. */
    public void take() {
        tokens -= 1;
    }

    /** A call was answered. */
    public void raise() {
        perSecond = Math.min(ceiling, perSecond + STEP);
    }

    /** A call was throttled; refusals of calls that were under way together count once. */
    public void halve(Instant now, @Nullable Duration retryAfter) {
        if (!now.isBefore(closedUntil)) {
            perSecond = Math.max(Math.min(SLOWEST_PER_SECOND, ceiling), perSecond / 2);
            tokens = 0;
        }
        Instant open = now.plus(retryAfter == null ? REST : retryAfter);
        closedUntil = open.isAfter(closedUntil) ? open : closedUntil;
        refilled = closedUntil;
    }

    private void refill(Instant now) {
        if (now.isAfter(refilled)) {
            double grown = Duration.between(refilled, now).toNanos() / 1e9 * perSecond;
            tokens = Math.min(BURST, tokens + grown);
            refilled = now;
        }
    }

    private Duration untilOpen(Instant now) {
        return now.isBefore(closedUntil) ? Duration.between(now, closedUntil) : Duration.ZERO;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
