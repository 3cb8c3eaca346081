package io.storefleet.mirror.internal.sync;

import io.storefleet.mirror.internal.rows.StreamRow;
import io.storefleet.mirror.internal.sync.Pass.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days of which the orders are read at once, the latest first, so that recent orders are found early.
 *
 * @param begin the first day, null for all before {@code end}
 * @param end the last day
 */
record DayWindow(@Nullable LocalDate begin, LocalDate end) {

    private static final int FIRST = 7;
    private static final int LONGEST = 366;

    /** A window of so many pages is neither too short for its overlap nor too long for its list to shift much. */
    private static final int FEW_PAGES = 5;

    private static final int MANY_PAGES = 20;

    /** Clocks differ, and in some places it is tomorrow already. */
    private static final int AHEAD = 1;

    static DayWindow parse(String text) {
        var days = text.split("/", 2);
        return new DayWindow(days[0].isEmpty() ? null : LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }

    @Override
    public String toString() {
        return (begin == null ? "" : begin) + "/" + end;
    }

    /** The windows of a stream of orders: back in time for all of them, or one for what happened lately. */
    static final Parts PARTS = new Parts() {

        @Override
        public String first(Kind kind, StreamRow row, Instant now) {
            var today = day(now);
            var begin = switch (kind) {
                case COPY, FULL -> today.minusDays(FIRST);
                case WIDE -> today.minusDays(35);
                case RECENT ->
                    min(today, day(Optional.ofNullable(row.freshUntil()).orElse(now)))
                            .minusDays(1);
            };
            return new DayWindow(begin, today.plusDays(AHEAD)).toString();
        }

        @Override
        public @Nullable String next(Kind kind, String part, long met, int size) {
            var window = parse(part);
            if (window.begin == null || kind == Kind.WIDE || kind == Kind.RECENT) {
                return null;
            }
            return before(window, window.begin, met, size).toString();
        }
    };

    private static DayWindow before(DayWindow window, LocalDate begin, long met, int size) {
        if (met == 0) {
            return new DayWindow(null, begin);
        }
        var days = Math.max(1, ChronoUnit.DAYS.between(begin, window.end));
        var next = met < (long) size * FEW_PAGES ? days * 2 : met > (long) size * MANY_PAGES ? days / 2 : days;
        return new DayWindow(begin.minusDays(Math.clamp(next, 1, LONGEST)), begin);
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
