package io.storefleet.simulator.billing;

import io.storefleet.simulator.state.SimulatedOrder.Amounts;
import io.storefleet.simulator.state.SimulatedOrder.Details;
import io.storefleet.simulator.state.SimulatedOrder.Line;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Subscription.State;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a change within a period costs (contract §11.4): the rest of the period at the new price less the old one's rest. */
public record Proration(SimulatedSubscription before, SimulatedSubscription after, Days days, Sums sums) {

    /** The running period: its first day, the first day after it, and where today stands in it. */
    public record Days(LocalDate begin, LocalDate end, long past, long remaining) {

        public long total() {
            return past + remaining;
        }
    }

    /** With tax: both prices of a whole period, what was used, what is given back, what the rest costs now. */
    public record Sums(Money previous, Money next, Money utilized, Money credit, Money prorated) {

        /** Negative when more is given back than asked for. */
        public Money adjustment() {
            return prorated.minus(credit);
        }

        public Money charge() {
            return adjustment().amount().signum() > 0 ? adjustment() : Money.zero(credit.currency());
        }

        public Money refund() {
            return adjustment().amount().signum() < 0 ? credit.minus(prorated) : Money.zero(credit.currency());
        }
    }

    /** Only a running period of a schedule can be divided. */
    public static boolean possible(SimulatedSubscription one) {
        return one.state() == State.ACTIVE && one.course().term().next() != null && !one.managed();
    }

    /** Another interval begins a period today; the same one keeps the running period. */
    public static Proration of(SimulatedSubscription before, SimulatedSubscription after, LocalDate today) {
        @Nullable LocalDate end = before.course().term().next();
        if (end == null || !possible(before)) {
            throw new Refused("prorate", "The subscription can not be prorated");
        }
        LocalDate begin = before.course().periodBegin();
        long remaining = Math.max(0, ChronoUnit.DAYS.between(today, end));
        Days days = new Days(begin, end, Math.max(0, ChronoUnit.DAYS.between(begin, today)), remaining);
        Money previous = Bill.of(before).total();
        Money next = Bill.of(after).total();
        boolean restarts = !before.course().interval().equals(after.course().interval());
        Money credit = share(previous, days);
        Sums sums = new Sums(previous, next, previous.minus(credit), credit, restarts ? next : share(next, days));
        return new Proration(before, after, days, sums);
    }

    public boolean restarts() {
        return !before.course().interval().equals(after.course().interval());
    }

    /** The order's only line. */
    List<Line> lines() {
        return lines(after, sums.charge());
    }

    /** One line that asks for this much, tax included. */
    static List<Line> lines(SimulatedSubscription one, Money gross) {
        boolean exempt = one.buyer().taxExemptId() != null;
        Money net = exempt ? gross : Taxes.net(gross, one.buyer().market().country());
        Amounts amounts = new Amounts(net, Money.zero(gross.currency()), gross.minus(net));
        Details details = new Details(one.id(), null, null, true, Map.of());
        return List.of(new Line(
                one.plan().product().path(),
                one.plan().product().display(),
                one.plan().quantity(),
                amounts,
                details));
    }

    private static Money share(Money whole, Days days) {
        BigDecimal total = BigDecimal.valueOf(Math.max(1, days.total()));
        return whole.times(BigDecimal.valueOf(days.remaining()).divide(total, 8, RoundingMode.HALF_UP));
    }
}
