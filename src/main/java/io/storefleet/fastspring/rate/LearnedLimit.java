package io.storefleet.fastspring.rate;

import java.nio.ByteBuffer;

/**
 * How many calls a minute a service is believed to allow. A refusal shows the limit: it is what was answered within the last
 * minute. Calls stay just below it for a while, then try for more, little at first and ever bolder while nothing is refused.
 * Not thread-safe.
 */
final class LearnedLimit {

    static final int BYTES = 3 * Double.BYTES + 1;

    private static final double START = 180;
    private static final double SLOWEST = 6;

    /** What is kept free below a limit that has shown itself. */
    private static final double MARGIN = 0.01;

    /** Seconds of use without trying for more, and seconds in which the steps of trying double. */
    private static final double HOLD = 30;

    private static final double DOUBLING = 4;
    private static final double STEP = 0.01;

    /** Seconds of use after which the pace is no longer slowed down by a refusal. */
    private static final double RECOVERY = 5;

    /** How much faster than the limit one may go to make up for a rest, still within the minute's limit. */
    private static final double CATCH_UP = 1.25;

    private final double ceiling;
    private double known;
    private double halved;
    private double age = HOLD;
    private boolean shown;

    LearnedLimit(double ceiling) {
        this.ceiling = ceiling;
        this.known = Math.min(START, ceiling);
    }

    /** Calls in any minute. */
    double perMinute() {
        double tried = STEP * (Math.pow(2, Math.max(0, age - HOLD) / DOUBLING) - 1);
        return Math.min(ceiling, known * (1 - (shown ? MARGIN : 0) + tried));
    }

    /** Calls a second, one after the other. */
    double perSecond() {
        if (!shown) {
            return perMinute() / 60;
        }
        double recovered = Math.min(1, age / RECOVERY);
        return (halved + (perMinute() * CATCH_UP - halved) * recovered) / 60;
    }

    /** Calls were answered while the limit was used up. */
    void used(double seconds) {
        age += Math.min(seconds, 2 * 60 / perMinute());
    }

    /** A call was refused after so many had been answered within a minute. */
    void refused(int answered) {
        halved = Math.max(perMinute() / 2, Math.min(SLOWEST, ceiling));
        known = Math.min(ceiling, Math.max(answered, halved));
        age = 0;
        shown = true;
    }

    /** Of the calls thought answered at the last refusal some were refused, too. */
    void recount(int answered) {
        known = Math.max(Math.min(known, answered), halved);
    }

    void save(ByteBuffer to) {
        to.putDouble(known).putDouble(halved).putDouble(age).put((byte) (shown ? 1 : 0));
    }

    /** What was learned, under a ceiling that may be another one. */
    static LearnedLimit restore(ByteBuffer from, double ceiling) {
        var limit = new LearnedLimit(ceiling);
        limit.known = from.getDouble();
        limit.halved = from.getDouble();
        limit.age = from.getDouble();
        limit.shown = from.get() != 0;
        return limit;
    }
}
