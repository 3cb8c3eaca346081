package io.storefleet.fastspring.rate;

import io.storefleet.fastspring.Priority;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of permits that learns how many calls a minute it may give: never more in any minute than {@link LearnedLimit} says,
 * evenly spread with a burst of five, and none while the service wants to be left alone. Not thread-safe.
 */
public final class AdaptiveRate {

    private static final byte FORMAT = 1;
    private static final int BYTES = 1 + Long.BYTES + 5 * Double.BYTES + Integer.BYTES;
    private static final double BURST = 5;
    private static final double ROUNDING = 1e-9;
    private static final double LONGEST_BACKOFF = 60;

    /** A day: nobody's Retry-After stops an address for longer. */
    private static final double LONGEST_REST = 86_400;

    private final Instant born;
    private final RandomGenerator random;
    private final LearnedLimit limit;
    private final MinuteLog log;
    private double tokens = BURST;
    private double refilled;
    private double closedUntil;
    private double answered;
    private double cut = -1;
    private int strikes;

    /** A permit that was taken: the number of its call and when it was taken, in seconds of this bucket's life. */
    public record Taken(long number, double sent) {}

    public AdaptiveRate(Instant now, int ceilingPerMinute, RandomGenerator random) {
        this(now.truncatedTo(ChronoUnit.MICROS), random, new LearnedLimit(ceilingPerMinute), new MinuteLog());
    }

    private AdaptiveRate(Instant born, RandomGenerator random, LearnedLimit limit, MinuteLog log) {
        this.born = born;
        this.random = random;
        this.limit = limit;
        this.log = log;
    }

    /** All this bucket knows, to go on with elsewhere. */
    public byte[] saved() {
        var state = ByteBuffer.allocate(BYTES + LearnedLimit.BYTES + log.bytes());
        state.put(FORMAT).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, born));
        state.putDouble(tokens).putDouble(refilled).putDouble(closedUntil);
        state.putDouble(answered).putDouble(cut).putInt(strikes);
        limit.save(state);
        log.save(state);
        return state.array();
    }

    /**
     * The bucket that was saved, under a ceiling that may be another one.
     *
     * @throws IllegalArgumentException when this is no state, or one of another version
     */
    public static AdaptiveRate restored(byte[] saved, int ceilingPerMinute, RandomGenerator random) {
        try {
            return restored(ByteBuffer.wrap(saved), ceilingPerMinute, random);
        } catch (BufferUnderflowException tooShort) {
            throw new IllegalArgumentException("This is not what a rate has saved", tooShort);
        }
    }

    private static AdaptiveRate restored(ByteBuffer state, int ceilingPerMinute, RandomGenerator random) {
        if (state.get() != FORMAT) {
            throw new IllegalArgumentException("This is not what a rate of this version has saved");
        }
        Instant born = Instant.EPOCH.plus(state.getLong(), ChronoUnit.MICROS);
        double[] numbers = new double[5];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = state.getDouble();
        }
        int strikes = state.getInt();
        LearnedLimit limit = LearnedLimit.restore(state, ceilingPerMinute);
        var rate = new AdaptiveRate(born, random, limit, MinuteLog.restore(state));
        rate.tokens = numbers[0];
        rate.refilled = numbers[1];
        rate.closedUntil = numbers[2];
        rate.answered = numbers[3];
        rate.cut = numbers[4];
        rate.strikes = strikes;
        return rate;
    }

    /** Calls that may be sent in any minute, as it is believed now. */
    public double perMinute() {
        return limit.perMinute();
    }

    /** Calls that were sent within the last minute. */
    public int spent(Instant now) {
        return log.count(at(now));
    }

    /** How long the service wants no call at all; zero when it may be called. */
    public Duration rest(Instant now) {
        return Duration.ofNanos((long) (Math.max(0, closedUntil - at(now)) * 1e9));
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
        double time = at(now);
        return new Taken(log.add(time), time);
    }

    /** Puts a permit back with which nothing was sent. */
    public void putBack(Taken taken) {
        tokens = Math.min(BURST, tokens + 1);
        log.remove(taken);
    }

    /** The call was answered; answers need not be told in their order. */
    public void answered(Taken taken, Instant now) {
        double time = at(now);
        log.answered(taken, time);
        if (taken.sent > cut) {
            strikes = 0;
            if (tokens < BURST - 1 || log.count(time) > 0.9 * limit.perMinute()) {
                limit.used(Math.max(0, time - Math.max(answered, cut)));
            }
        }
        answered = Math.max(answered, time);
    }

    /** The call was throttled; refusals of calls that were under way together count once. */
    public void refused(Taken taken, Instant now, @Nullable Duration retryAfter) {
        double time = at(now);
        log.remove(taken);
        if (taken.sent > cut) {
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
