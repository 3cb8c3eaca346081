package io.storefleet.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads days in UTC: {@code 2026-11-22}, {@code 2026-11}, {@code 2026}, {@code today}, {@code yesterday}, the last {@code 7d},
 * {@code 2w}, {@code 3m}, {@code 1y}, {@code >} or {@code <} before a day, and {@code day..day}.
 */
public final class Days {

    private static final Pattern LAST = Pattern.compile("(\\d{1,3})([dwmy])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Term<?> term;
    private final LocalDate today;

    private Days(Term<?> term, LocalDate today) {
        this.term = term;
        this.today = today;
    }

    /** @throws QueryProblem when the value is none of these */
    public static DayRange read(Term<?> term, LocalDate today) {
        return new Days(term, today).range(term.value().toLowerCase(Locale.ROOT));
    }

    private DayRange range(String text) {
        int dots = text.indexOf("..");
        if (dots >= 0 && text.length() > 2) {
            var from = text.substring(0, dots);
            var until = text.substring(dots + 2);
            return new DayRange(
                    from.isEmpty() ? null : day(from).from(),
                    until.isEmpty() ? null : day(until).until());
        }
        if (text.startsWith(">=")) {
            return new DayRange(day(text.substring(2)).from(), null);
        }
        if (text.startsWith("<=")) {
            return new DayRange(null, day(text.substring(2)).until());
        }
        return switch (text.charAt(0)) {
            case '>' -> new DayRange(day(text.substring(1)).until(), null);
            case '<' -> new DayRange(null, day(text.substring(1)).from());
            default -> day(text);
        };
    }

    private DayRange day(String text) {
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

    private DayRange written(String text) {
        var last = LAST.matcher(text);
        if (last.matches()) {
            return new DayRange(today.minus(Period.parse("P" + text.toUpperCase(Locale.ROOT))), today.plusDays(1));
        }
        if (YEAR.matcher(text).matches()) {
            var first = LocalDate.of(Integer.parseInt(text), 1, 1);
            return new DayRange(first, first.plusYears(1));
        }
        if (MONTH.matcher(text).matches()) {
            var month = YearMonth.parse(text);
            return new DayRange(month.atDay(1), month.plusMonths(1).atDay(1));
        }
        return one(LocalDate.parse(text));
    }

    private static DayRange one(LocalDate day) {
        return new DayRange(day, day.plusDays(1));
    }

    private QueryProblem problem() {
        return new QueryProblem(QueryProblem.Kind.BAD_DATE, term);
    }
}
