package io.storefleet.fastspring;

import java.util.Set;

/** The unit of a billing interval, in lower case though the service sends both; open, because the service may add words. */
public record IntervalUnit(String value) {

    public static final IntervalUnit DAY = new IntervalUnit("day");
    public static final IntervalUnit WEEK = new IntervalUnit("week");
    public static final IntervalUnit MONTH = new IntervalUnit("month");
    public static final IntervalUnit YEAR = new IntervalUnit("year");
    public static final IntervalUnit ADHOC = new IntervalUnit("adhoc");

    private static final Set<IntervalUnit> KNOWN = Set.of(DAY, WEEK, MONTH, YEAR, ADHOC);

    /** Whether this client's version knows the word. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
