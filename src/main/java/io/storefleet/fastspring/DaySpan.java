package io.storefleet.fastspring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The UTC days a list is asked for, open where null; whether the service counts the first and the last is not documented.
 *
 * @param end at least one day after {@code begin}
 */
public record DaySpan(@Nullable LocalDate begin, @Nullable LocalDate end) {

    /** Any day. */
    public static final DaySpan ALL = new DaySpan(null, null);

    public DaySpan {
        if (begin != null && end != null && !begin.isBefore(end)) {
            throw new IllegalArgumentException("The end is at least one day after the beginning");
        }
    }

    /** From the one to the other. */
    public static DaySpan between(LocalDate begin, LocalDate end) {
        return new DaySpan(begin, end);
    }

    /** Without an end. */
    public static DaySpan since(LocalDate begin) {
        return new DaySpan(begin, null);
    }

    /** Without a beginning. */
    public static DaySpan before(LocalDate end) {
        return new DaySpan(null, end);
    }
}
