package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of permits that learns how many calls a minute it may give: never more in any minute than {@link LearnedLimit} says,
 * evenly spread with a burst of five, and none while the service wants to be left alone. Not thread-safe.
 */
public final class AdaptiveRate {

    private static final double BURST = 5;
    private static final double ROUNDING = 1e-9;
    private static final double LONGEST_BACKOFF = 60;

    /** A day: nobody's Retry-After stops an address for longer. */
    private static final double LONGEST_REST = 86_400;

    private final Instant born;
    private final RandomGenerator random;
    private final LearnedLimit limit;
    private final MinuteLog log = new MinuteLog();
    private double tokens = BURST;
    private double refilled;
    private double closedUntil;
    private double answered;
    private double cut = -1;
    private int strikes;

    /** A permit that was taken from this bucket. */
    public static final class Taken {

        private final MinuteLog.Entry entry;

        private Taken(MinuteLog.Entry entry) {
            this.entry = entry;
        }
    }

    public AdaptiveRate(Instant now, int ceilingPerMinute, RandomGenerator random) {
        this.born = now;
        this.random = random;
        this.limit = new LearnedLimit(ceilingPerMinute);
    }

    /**
     * How long until a permit may be there; zero when there is one. Jobs leave the last one to people.
     *
     * @param ahead how many others are to have one before
     */
    public Duration waitFor(Priority priority, int ahead, Instant now) {
        double time = at(now);
        refill(time);
        double needed = (priority == Priority.PERSON ? 1 : 2) + ahead;
        double grown = Math.max(0, needed - ROUNDING - tokens) / limit.perSecond();
        int toGo = log.count(time) + 1 + ahead - (int) Math.ceil(limit.perMinute() - ROUNDING);
        double free = toGo > 0 ? log.whenGone(toGo) : 0;
        double ready = Math.max(Math.max(time, closedUntil) + grown, free);
        return Duration.ofNanos((long) Math.ceil((ready - time) * 1e9));
    }

    /** Takes a permit that {@link #waitFor} has found. */
    public Taken take(Instant now) {
        tokens -= 1;
        return new Taken(log.add(at(now)));
    }

    /** Puts a permit back with which nothing was sent. */
    public void putBack(Taken taken) {
        tokens = Math.min(BURST, tokens + 1);
        log.remove(taken.entry);
    }

    /** The call was answered. */
    public void answered(Taken taken, Instant now) {
        double time = at(now);
        log.answered(taken.entry, time);
        if (taken.entry.sent > cut) {
            strikes = 0;
            if (tokens < BURST - 1 || log.count(time) > 0.9 * limit.perMinute()) {
                limit.used(time - Math.max(answered, cut));
            }
        }
        answered = time;
    }

    /** The call was throttled; refusals of calls that were under way together count once. */
    public void refused(Taken taken, Instant now, @Nullable Duration retryAfter) {
        double time = at(now);
        log.remove(taken.entry);
        if (taken.entry.sent > cut) {
            limit.refused(log.count(time));
            refill(time);
            // One permit remains to find out whether the rest was long enough.
            tokens = Math.min(tokens, 1);
            strikes++;
            cut = time;
        } else {
            limit.recount(log.count(time));
        }
        closedUntil = Math.max(closedUntil, time + rest(retryAfter));
        refilled = closedUntil;
    }

    /** Whether nothing is lost when this bucket is replaced by a new one: it was not used for so long. */
    public boolean isIdle(Instant now, Duration since) {
        double time = at(now);
        return log.count(time) == 0 && time > closedUntil && time - refilled >= since.toNanos() / 1e9;
    }

    /** As long as the service asks; longer and longer when it says nothing, or refuses again what came after that rest. */
    private double rest(@Nullable Duration retryAfter) {
        if (retryAfter == null) {
            return backoff(strikes);
        }
        double asked = Math.min(retryAfter.toMillis() / 1e3, LONGEST_REST);
        return strikes > 1 ? Math.max(asked, backoff(strikes - 2)) : asked;
    }

    private double backoff(int doublings) {
        return Math.min(LONGEST_BACKOFF, (1 + random.nextDouble()) * Math.pow(2, doublings));
    }

    private void refill(double time) {
        if (time > refilled) {
            tokens = Math.min(BURST, tokens + (time - refilled) * limit.perSecond());
            refilled = time;
        }
    }

    private double at(Instant now) {
        return Duration.between(born, now).toNanos() / 1e9;
    }
}
