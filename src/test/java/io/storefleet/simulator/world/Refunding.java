package io.storefleet.simulator.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** How the refunded orders of the world were refunded: wholly, in part, in several parts. */
public final class Refunding {

    private static final long DAY = 86_400_000L;

    private Refunding() {}

    /** One refund: its share of the order's amounts, when, and whether it was the whole. */
    public record Refund(String id, int number, BigDecimal share, Instant at) {

        Refund named(String name) {
            return new Refund(name, number, share, at);
        }

        public boolean whole() {
            return share.compareTo(BigDecimal.ONE) == 0;
        }
    }

    /** The refunds of the part-th order of an account, in their order. */
    static List<Refund> of(int index, int part, Instant ordered, Instant closed) {
        return switch (kind(index, part)) {
            case 0, 1 -> List.of(new Refund("", 0, BigDecimal.ONE, later(ordered, 1 + part % 9, closed)));
            case 2 -> List.of(new Refund("", 0, new BigDecimal("0.4"), later(ordered, 2 + part % 5, closed)));
            default ->
                List.of(
                        new Refund("", 0, new BigDecimal("0.2"), later(ordered, 1, closed)),
                        new Refund("", 1, new BigDecimal("0.3"), later(ordered, 3 + part % 9, closed)));
        };
    }

    static int daysUntilLast(int index, Deal deal, Instant closed) {
        if (deal.outcome() != Purchase.Outcome.REFUNDED) {
            return 0;
        }
        Instant ordered = Instant.ofEpochMilli(deal.at());
        Instant last = of(index, deal.part(), ordered, closed).getLast().at();
        return (int) (day(last) - day(ordered));
    }

    private static int kind(int index, int part) {
        return (index + part) % 4;
    }

    /** Not after trade ended, and not before the order. */
    private static Instant later(Instant ordered, int days, Instant closed) {
        Instant wished = ordered.plusMillis(days * DAY);
        Instant latest = closed.isAfter(ordered) ? closed : ordered;
        return wished.isAfter(latest) ? latest : wished;
    }

    private static long day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
    }
}
