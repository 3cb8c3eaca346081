package io.storefleet.simulator.billing;

import io.storefleet.simulator.world.Product;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How often a subscription is billed; {@code adhoc} has no schedule. */
public record Interval(String unit, int length) {

    public static final Interval ADHOC = new Interval("adhoc", 1);

    static Interval of(Product product) {
        @Nullable String unit = product.kind().interval();
        return unit == null ? ADHOC : new Interval(unit, 1);
    }

    public boolean managed() {
        return unit.equals("adhoc");
    }

    /** So many intervals after the day; months end where they end. */
    public LocalDate after(LocalDate day, long times) {
        return day.plus(times * length, chrono());
    }

    /** The first day of the schedule that begins at the anchor which is later than the given day. */
    LocalDate following(LocalDate anchor, LocalDate day) {
        long times = Math.max(0, chrono().between(anchor, day) / length);
        while (!after(anchor, times).isAfter(day)) {
            times++;
        }
        return after(anchor, times);
    }

    /** How many whole intervals lie between. */
    long count(LocalDate anchor, LocalDate day) {
        long times = Math.max(0, chrono().between(anchor, day) / length);
        return after(anchor, times + 1).isAfter(day) ? times : times + 1;
    }

    private ChronoUnit chrono() {
        return switch (unit) {
            case "day" -> ChronoUnit.DAYS;
            case "week" -> ChronoUnit.WEEKS;
            case "year" -> ChronoUnit.YEARS;
            default -> ChronoUnit.MONTHS;
        };
    }
}
