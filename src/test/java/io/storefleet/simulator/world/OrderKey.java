package io.storefleet.simulator.world;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * An order of the world in 64 bits, ascending by creation: minutes since 2022 (22), account (21), part (9), days until its
 * last change plus one or 0 without returns (4), rebill (1), live (1), status (2), product (4).
 */
public record OrderKey(long bits) {

    private static final long FIRST_MINUTE = TimeUnit.MILLISECONDS.toMinutes(
            Instant.parse("2022-01-01T00:00:00Z").toEpochMilli());
    private static final long MINUTES_A_DAY = 1_440;

    static OrderKey of(Sketch sketch, Deal deal, int changedAfterDays) {
        long minute = TimeUnit.MILLISECONDS.toMinutes(deal.at()) - FIRST_MINUTE;
        long delay = deal.outcome() == Purchase.Outcome.REFUNDED ? changedAfterDays + 1 : 0;
        long status = Math.max(0, deal.outcome().ordinal() - 1);
        long bits = minute << 42 | (long) sketch.index() << 21 | (long) deal.part() << 12 | delay << 8;
        long flags = (deal.rebill() ? 1L << 7 : 0) | (sketch.live() ? 1L << 6 : 0) | status << 4 | deal.product();
        return new OrderKey((bits | flags) ^ Long.MIN_VALUE);
    }

    /** The smallest key of the UTC day, which counts from 1970. */
    static long firstOf(long epochDay) {
        long minute = Math.clamp(epochDay * MINUTES_A_DAY - FIRST_MINUTE, 0, (1L << 22) - 1);
        return minute << 42 ^ Long.MIN_VALUE;
    }

    int account() {
        return (int) (bits >>> 21 & 0x1F_FFFF);
    }

    int part() {
        return (int) (bits >>> 12 & 0x1FF);
    }

    /** The UTC day of the last change, counted from 1970. */
    public long changedDay() {
        long delay = Math.max(0, (bits >>> 8 & 0xF) - 1);
        return (((bits ^ Long.MIN_VALUE) >>> 42) + FIRST_MINUTE) / MINUTES_A_DAY + delay;
    }

    public boolean returned() {
        return (bits >>> 8 & 0xF) > 0;
    }

    public boolean rebill() {
        return (bits >>> 7 & 1) == 1;
    }

    public boolean live() {
        return (bits >>> 6 & 1) == 1;
    }

    /** Refunded orders are successful ones here. */
    public Purchase.Outcome outcome() {
        int status = (int) (bits >>> 4 & 3);
        return Purchase.Outcome.values()[status == 0 ? 0 : status + 1];
    }

    /** Its place in the catalogue. */
    public int product() {
        return (int) (bits & 0xF);
    }
}
