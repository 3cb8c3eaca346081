package io.storefleet.simulator.billing;

import io.storefleet.simulator.billing.Course.Dunning;
import io.storefleet.simulator.billing.Course.Ending;
import io.storefleet.simulator.billing.Course.Term;
import io.storefleet.simulator.billing.SimulatedSubscription.Addon;
import io.storefleet.simulator.billing.SimulatedSubscription.Cut;
import io.storefleet.simulator.billing.SimulatedSubscription.Plan;
import io.storefleet.simulator.world.Subscription.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a subscription when a period begins, a charge fails, or all is over; writes nothing down. */
record Cycle(Instant now, LocalDate today) {

    /** A charge worked: the next period begins where the schedule says. */
    SimulatedSubscription paid(SimulatedSubscription one) {
        Term term = one.course().term();
        @Nullable LocalDate due = term.next();
        if (one.state() == State.TRIAL && due != null) {
            return paid(one, due, due);
        }
        return paid(one, term.anchor(), due == null ? today : due);
    }

    /** A charge worked and the schedule begins anew on the day. */
    SimulatedSubscription restarted(SimulatedSubscription one, LocalDate day) {
        return paid(one, day, day);
    }

    /** A charge of the period that begins on {@code due} failed; the first failure counts. */
    SimulatedSubscription unpaid(SimulatedSubscription one, LocalDate due, @Nullable String reason) {
        @Nullable Dunning before = one.course().dunning();
        String why = reason == null ? "INCOMPLETE_PAYMENT" : reason;
        Dunning dunning = before == null
                ? new Dunning(due, 0, why, false)
                : new Dunning(before.since(), before.sent(), why, before.hopeless());
        return one.with(one.course().in(State.OVERDUE).dunned(dunning).paused(null))
                .with(one.marks().at(now).declined(reason));
    }

    /** Another notice went out. */
    SimulatedSubscription noticed(SimulatedSubscription one, Dunning dunning) {
        Dunning more = new Dunning(dunning.since(), dunning.sent() + 1, dunning.reason(), dunning.hopeless());
        return one.with(one.course().dunned(more)).with(one.marks().at(now));
    }

    SimulatedSubscription over(SimulatedSubscription one, LocalDate day) {
        Course course = one.course();
        Ending ending = course.ending().canceled(course.ending().canceled(), day);
        return one.with(course.in(State.DEACTIVATED)
                        .with(course.term().next(null))
                        .with(ending)
                        .paused(null))
                .with(one.marks().at(now));
    }

    SimulatedSubscription reminded(SimulatedSubscription one) {
        Course course = one.course();
        Term term = course.term().renewal(course.term().renewal().reminded(true));
        return one.with(course.with(term)).with(one.marks().at(now));
    }

    private SimulatedSubscription paid(SimulatedSubscription one, LocalDate anchor, LocalDate due) {
        Course course = one.course();
        Term term = course.term();
        @Nullable LocalDate next = one.managed() ? null : course.interval().following(anchor, due);
        @Nullable Integer remaining = course.ending().remaining();
        Ending ending = new Ending(
                remaining == null || course.state() == State.TRIAL
                        ? remaining
                        : Integer.valueOf(Math.max(0, remaining - 1)),
                course.ending().end(),
                null,
                null);
        Term following = new Term(
                term.begin(), anchor, next, term.sequence() + 1, term.renewal().reminded(false));
        Course active = new Course(State.ACTIVE, following, ending, null, null, course.trial());
        return one.with(told(active))
                .with(used(one.plan()))
                .with(one.marks().at(now).declined(null));
    }

    /** Nobody is reminded of a day that is nearer than the reminder. */
    Course told(Course course) {
        boolean late = Timetable.reminder(course)
                .filter(step -> step.day().isAfter(today))
                .isEmpty();
        return course.with(course.term().renewal(course.term().renewal().reminded(late)));
    }

    private static Plan used(Plan plan) {
        List<Addon> addons = plan.addons().stream()
                .map(addon -> new Addon(addon.product(), addon.quantity(), addon.price(), used(addon.cut())))
                .toList();
        return plan.cut(used(plan.cut())).addons(addons);
    }

    private static @Nullable Cut used(@Nullable Cut cut) {
        if (cut == null || cut.periods() == null) {
            return cut;
        }
        int left = cut.periods() - 1;
        return left <= 0 ? null : new Cut(cut.percent(), cut.amount(), left, cut.coupon());
    }
}
