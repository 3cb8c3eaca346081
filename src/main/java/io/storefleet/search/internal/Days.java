package io.storefleet.search.internal;

import io.storefleet.search.SearchProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads days in UTC: {@code 2026-11-22}, {@code 2026-11}, {@code 2026}, {@code today}, {@code yesterday}, the last {@code 7d},
 * {@code 2w}, {@code 3m}, {@code 1y}, {@code >} or {@code <} before a day, and {@code day..day}.
 */
final class Days {

    private static final Pattern LAST = Pattern.compile("(\\d{1,3})([dwmy])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Term term;
    private final LocalDate today;

    private Days(Term term, LocalDate today) {
        this.term = term;
        this.today = today;
    }

    /** From the first day, inclusive, to the day {@code until}, exclusive; null for no end. */
    private record Range(@Nullable LocalDate from, @Nullable LocalDate until) {}

    static void read(Term term, LocalDate today, Conditions into) {
        var range = new Days(term, today).range(term.value().toLowerCase(Locale.ROOT));
        if (range.from() != null) {
            into.filter(term.not(), "from", moment(range.from()));
        }
        if (range.until() != null) {
            into.filter(term.not(), "until", moment(range.until()));
        }
    }

    private static String moment(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }

    private Range range(String text) {
        int dots = text.indexOf("..");
        if (dots >= 0 && text.length() > 2) {
            var from = text.substring(0, dots);
            var until = text.substring(dots + 2);
            return new Range(
                    from.isEmpty() ? null : day(from).from(),
                    until.isEmpty() ? null : day(until).until());
        }
        if (text.startsWith(">=")) {
            return new Range(day(text.substring(2)).from(), null);
        }
        if (text.startsWith("<=")) {
            return new Range(null, day(text.substring(2)).until());
        }
        return switch (text.charAt(0)) {
            case '>' -> new Range(day(text.substring(1)).until(), null);
            case '<' -> new Range(null, day(text.substring(1)).from());
            default -> day(text);
        };
    }

    private Range day(String text) {
        try {
            return switch (text) {
                case "today" -> one(today);
                case "yesterday" -> one(today.minusDays(1));
                default -> written(text);
            };
        } catch (DateTimeException notADay) {
            throw problem();
        }
    }

    private Range written(String text) {
        var last = LAST.matcher(text);
        if (last.matches()) {
            return new Range(today.minus(Period.parse("P" + text.toUpperCase(Locale.ROOT))), today.plusDays(1));
        }
        if (YEAR.matcher(text).matches()) {
            var first = LocalDate.of(Integer.parseInt(text), 1, 1);
            return new Range(first, first.plusYears(1));
        }
        if (MONTH.matcher(text).matches()) {
            var month = YearMonth.parse(text);
            return new Range(month.atDay(1), month.plusMonths(1).atDay(1));
        }
        return one(LocalDate.parse(text));
    }

    private static Range one(LocalDate day) {
        return new Range(day, day.plusDays(1));
    }

    private SearchProblem problem() {
        return new SearchProblem(
                SearchProblem.Kind.BAD_DATE, term.at().from(), term.at().to());
    }
}
