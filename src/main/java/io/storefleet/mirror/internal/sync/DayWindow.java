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
 * @param begin the first day
 * @param end the last day
 */
record DayWindow(LocalDate begin, LocalDate end) {

    private static final int FIRST = 7;
    private static final int LONGEST = 366;

    /** A window of so many pages is neither too short for its overlap nor too long for its list to shift much. */
    private static final int FEW_PAGES = 5;

    private static final int MANY_PAGES = 20;

    /** Clocks differ, and in some places it is tomorrow already. */
    private static final int AHEAD = 1;

    static DayWindow parse(String text) {
        var days = text.split("/", 2);
        return new DayWindow(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }

    @Override
    public String toString() {
        return begin + "/" + end;
    }

    /**
     * The windows of a stream of orders: back in time as far as the store is kept, or one for what happened lately. What
     * is copied must not be destroyed for its age at once.
     */
    static final Parts PARTS = new Parts() {

        @Override
        public String first(Kind kind, StreamRow row, Turn turn) {
            var now = turn.now();
            var today = day(now);
            var begin = switch (kind) {
                case COPY, FULL -> today.minusDays(FIRST);
                case WIDE -> today.minusDays(35);
                case RECENT ->
                    min(today, day(Optional.ofNullable(row.freshUntil()).orElse(now)))
                            .minusDays(1);
            };
            return new DayWindow(max(begin, oldest(turn)), today.plusDays(AHEAD)).toString();
        }

        @Override
        public @Nullable String next(Pass pass, int size, Turn turn) {
            var window = parse(pass.part());
            var oldest = oldest(turn);
            if (!window.begin.isAfter(oldest) || pass.kind() == Kind.WIDE || pass.kind() == Kind.RECENT) {
                return null;
            }
            var days = days(window, pass.place().met(), size);
            var begin = days == 0 ? oldest : max(window.begin.minusDays(days), oldest);
            return new DayWindow(begin, window.begin).toString();
        }
    };

    /** The first day of the oldest window; one asks for a day more, since nobody says whether the first one counts. */
    static LocalDate oldest(Turn turn) {
        return turn.keptSince().plusDays(2);
    }

    /** How many days the window before this one has, 0 for all there are. */
    private static long days(DayWindow window, long met, int size) {
        if (met == 0) {
            return 0;
        }
        var days = Math.max(1, ChronoUnit.DAYS.between(window.begin, window.end));
        var next = met < (long) size * FEW_PAGES ? days * 2 : met > (long) size * MANY_PAGES ? days / 2 : days;
        return Math.clamp(next, 1, LONGEST);
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
