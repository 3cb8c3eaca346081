package io.storefleet.simulator.billing;

import io.storefleet.simulator.billing.Course.Ending;
import io.storefleet.simulator.billing.Course.Renewal;
import io.storefleet.simulator.billing.Course.Term;
import io.storefleet.simulator.billing.SimulatedSubscription.Addon;
import io.storefleet.simulator.billing.SimulatedSubscription.Buyer;
import io.storefleet.simulator.billing.SimulatedSubscription.Cut;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The single changes that an update is made of (contract §11.4). */
public final class Edits {

    private Edits() {}

    /** Another plan at its own price and interval. */
    public static UnaryOperator<SimulatedSubscription> product(Product product) {
        return one -> {
            Renewal before = one.course().term().renewal();
            Renewal renewal = new Renewal(Interval.of(product), before.auto(), before.reminded());
            boolean same = product.path().equals(one.plan().product().path());
            return same
                    ? one
                    : one.with(one.course().with(one.course().term().renewal(renewal)))
                            .with(one.plan().product(product, product.price(one.currency())));
        };
    }

    public static UnaryOperator<SimulatedSubscription> quantity(int quantity) {
        return one -> one.with(one.plan().quantity(quantity));
    }

    /** The schedule begins anew on that day. */
    public static UnaryOperator<SimulatedSubscription> next(LocalDate day, LocalDate today) {
        return one -> {
            Term term = one.course().term();
            Course course = one.course();
            Term moved = new Term(term.begin(), day, day, term.sequence(), term.renewal());
            Course planned = course.with(moved);
            Course.@Nullable Pause pause = course.pause();
            if (course.pauseScheduled() && pause != null) {
                LocalDate until = course.interval().after(day, pause.cycles());
                planned = planned.paused(new Course.Pause(day, until, pause.cycles()));
            }
            boolean late = Timetable.reminder(planned)
                    .filter(step -> step.day().isAfter(today))
                    .isEmpty();
            return one.managed()
                    ? one
                    : one.with(
                            planned.with(planned.term().renewal(term.renewal().reminded(late))));
        };
    }

    /** An end beats periods left. */
    public static UnaryOperator<SimulatedSubscription> end(@Nullable LocalDate day) {
        return one -> {
            Ending ending = one.course().ending();
            return one.with(one.course()
                    .with(new Ending(
                            day == null ? ending.remaining() : null, day, ending.canceled(), ending.deactivation())));
        };
    }

    public static UnaryOperator<SimulatedSubscription> remaining(@Nullable Integer periods) {
        return one -> {
            Ending ending = one.course().ending();
            return one.with(
                    one.course().with(new Ending(periods, ending.end(), ending.canceled(), ending.deactivation())));
        };
    }

    public static UnaryOperator<SimulatedSubscription> price(Money each) {
        return one -> one.with(one.plan().price(each));
    }

    /** Null takes the discount away. */
    public static UnaryOperator<SimulatedSubscription> cut(@Nullable Cut cut) {
        return one -> one.with(one.plan().cut(cut));
    }

    /** Quantity 0 takes the add-on away; without a price it costs what the product costs. */
    public static UnaryOperator<SimulatedSubscription> addon(
            Product product, int quantity, @Nullable BigDecimal price, @Nullable Cut cut) {
        return one -> {
            List<Addon> others = new ArrayList<>(one.plan().addons());
            others.removeIf(addon -> addon.product().path().equals(product.path()));
            if (quantity > 0) {
                Money each = price == null ? product.price(one.currency()) : Money.of(price, one.currency());
                others.add(new Addon(product, quantity, each, cut));
            }
            return one.with(one.plan().addons(others));
        };
    }

    public static UnaryOperator<SimulatedSubscription> manualRenew(boolean manual) {
        return one -> {
            Renewal renewal = one.course().term().renewal();
            Renewal other = new Renewal(renewal.interval(), !manual, renewal.reminded());
            return one.with(one.course().with(one.course().term().renewal(other)));
        };
    }

    /** An empty id takes the exemption away. */
    public static UnaryOperator<SimulatedSubscription> taxExempt(String id) {
        return one -> {
            Buyer buyer = one.buyer();
            return one.with(new Buyer(buyer.live(), buyer.market(), buyer.payment(), id.isEmpty() ? null : id));
        };
    }
}
