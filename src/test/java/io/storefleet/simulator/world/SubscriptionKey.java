package io.storefleet.simulator.world;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A subscription of the world in 64 bits, ascending by creation: minutes since 2022 (22), account (21), part (2), state (3),
 * product (4), live (1).
 */
public record SubscriptionKey(long bits) {

    private static final long FIRST_MINUTE = TimeUnit.MILLISECONDS.toMinutes(
            Instant.parse("2022-01-01T00:00:00Z").toEpochMilli());
    private static final long MINUTES_A_DAY = 1_440;

    static SubscriptionKey of(Sketch sketch, int part) {
        long minute = TimeUnit.MILLISECONDS.toMinutes(sketch.created().toEpochMilli()) - FIRST_MINUTE;
        long state = Trading.state(sketch.index(), part).ordinal();
        long bits = minute << 42 | (long) sketch.index() << 21 | (long) part << 19 | state << 16;
        return new SubscriptionKey(
                (bits | (long) sketch.subscribed()[part] << 12 | (sketch.live() ? 1 : 0)) ^ Long.MIN_VALUE);
    }

    int account() {
        return (int) (bits >>> 21 & 0x1F_FFFF);
    }

    int part() {
        return (int) (bits >>> 19 & 3);
    }

    public Subscription.State state() {
        return Subscription.State.values()[(int) (bits >>> 16 & 7)];
    }

    /** Its place in the catalogue. */
    public int product() {
        return (int) (bits >>> 12 & 0xF);
    }

    public boolean live() {
        return (bits & 1) == 1;
    }

    /** The UTC day its account came, counted from 1970. */
    public long createdDay() {
        return (((bits ^ Long.MIN_VALUE) >>> 42) + FIRST_MINUTE) / MINUTES_A_DAY;
    }

    /** The same number from 0 to below {@code sides} for the same subscription and topic. */
    public int dice(int topic, int sides) {
        long luck = (long) account() << 8 | part();
        return (int) Long.remainderUnsigned(Mixing.mix(luck * 64 + topic), sides);
    }
}
