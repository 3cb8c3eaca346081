package io.storefleet.simulator.billing;

import io.storefleet.simulator.billing.Course.Dunning;
import io.storefleet.simulator.billing.Course.Ending;
import io.storefleet.simulator.billing.Course.Pause;
import io.storefleet.simulator.billing.Course.Renewal;
import io.storefleet.simulator.billing.Course.Term;
import io.storefleet.simulator.billing.Course.Trial;
import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.Subscription.State;
import io.storefleet.simulator.world.SubscriptionKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invents how far the world's subscriptions have come on the day the simulator starts; makes no name, so it is cheap. */
final class WorldCourses {

    private static final int TRIAL_DAYS = 14;
    private static final List<String> REASONS =
            List.of("INSUFFICIENT_FUNDS", "EXPIRED_CARD", "DECLINED_SOFT", "CC_CVV", "DECLINED");

    private final List<Product> products;
    private final LocalDate today;

    WorldCourses(List<Product> products, LocalDate today) {
        this.products = products;
        this.today = today;
    }

    Course of(SubscriptionKey key) {
        LocalDate begin = LocalDate.ofEpochDay(key.createdDay());
        Interval interval = Interval.of(products.get(key.product()));
        return switch (key.state()) {
            case ACTIVE -> active(key, begin, interval);
            case TRIAL -> trial(key, begin, interval);
            case OVERDUE -> overdue(key, begin, interval);
            case CANCELED -> canceled(key, begin, interval);
            case DEACTIVATED -> deactivated(key, begin, interval);
            case PAUSED -> paused(key, begin, interval);
        };
    }

    private Course active(SubscriptionKey key, LocalDate begin, Interval interval) {
        @Nullable Trial trial = interval.unit().equals("month") && key.dice(1, 5) == 0
                ? new Trial(begin.plusDays(TRIAL_DAYS), Trial.Kind.FREE_WITH_PAYMENT)
                : null;
        LocalDate anchor = trial == null ? begin : trial.end();
        if (trial != null && trial.end().isAfter(today)) {
            return active(begin, begin, key, interval);
        }
        return active(begin, anchor, key, interval).tried(trial);
    }

    private Course active(LocalDate begin, LocalDate anchor, SubscriptionKey key, Interval interval) {
        Term term = term(begin, anchor, interval, key.dice(2, 10) != 0);
        @Nullable Integer remaining = key.dice(3, 12) == 0 ? key.dice(4, 4) : null;
        Course course = new Course(State.ACTIVE, term, new Ending(remaining, null, null, null), null, null, null);
        @Nullable LocalDate next = term.next();
        if (next != null && remaining == null && key.dice(5, 15) == 0) {
            return reminded(course.paused(new Pause(next, interval.after(next, 2), 2)));
        }
        return reminded(course);
    }

    private Course trial(SubscriptionKey key, LocalDate created, Interval interval) {
        LocalDate begin = later(created, today.minusDays(1 + key.dice(6, TRIAL_DAYS - 1)));
        LocalDate end = begin.plusDays(TRIAL_DAYS);
        Trial.Kind kind = key.dice(7, 4) == 0 ? Trial.Kind.FREE_WITHOUT_PAYMENT : Trial.Kind.FREE_WITH_PAYMENT;
        Term term = new Term(begin, end, end, 1, new Renewal(interval, true, false));
        return reminded(new Course(State.TRIAL, term, Ending.OPEN, null, null, new Trial(end, kind)));
    }

    private Course overdue(SubscriptionKey key, LocalDate begin, Interval interval) {
        LocalDate since = later(begin, today.minusDays(1 + key.dice(8, 20)));
        int sent = (int) ChronoUnit.DAYS.between(since, today) / Timetable.NOTICE_DAYS;
        Term term = new Term(
                begin,
                since,
                interval.managed() ? null : since,
                1 + (int) interval.count(begin, since),
                new Renewal(interval, true, true));
        String reason = REASONS.get(key.dice(9, REASONS.size()));
        Dunning dunning = new Dunning(since, sent, reason, key.dice(10, 2) == 0);
        return new Course(State.OVERDUE, term, Ending.OPEN, dunning, null, null);
    }

    private Course canceled(SubscriptionKey key, LocalDate begin, Interval interval) {
        Term term = term(begin, begin, interval, true);
        @Nullable LocalDate next = term.next();
        LocalDate end = next == null ? today.plusDays(1 + key.dice(11, 30)) : next;
        LocalDate canceled = later(begin, today.minusDays(key.dice(12, 10)));
        return new Course(State.CANCELED, term, new Ending(null, null, canceled, end), null, null, null);
    }

    private Course deactivated(SubscriptionKey key, LocalDate created, Interval interval) {
        LocalDate tried = today.minusDays(TRIAL_DAYS + 1 + key.dice(13, 20));
        if (key.dice(14, 4) == 0 && created.isBefore(tried)) {
            LocalDate end = tried.plusDays(TRIAL_DAYS);
            Term term = new Term(tried, end, null, 1, new Renewal(interval, true, true));
            Trial trial = new Trial(end, Trial.Kind.FREE_WITHOUT_PAYMENT);
            return new Course(State.DEACTIVATED, term, new Ending(null, null, null, end), null, null, trial);
        }
        long lived = ChronoUnit.DAYS.between(created, today) * (1 + key.dice(15, 9)) / 10;
        LocalDate end = created.plusDays(lived);
        LocalDate canceled = later(created, end.minusDays(key.dice(16, 30)));
        int sequence = 1 + (int) interval.count(created, end);
        Term term = new Term(created, created, null, sequence, new Renewal(interval, true, true));
        return new Course(State.DEACTIVATED, term, new Ending(null, null, canceled, end), null, null, null);
    }

    private Course paused(SubscriptionKey key, LocalDate begin, Interval interval) {
        LocalDate from = later(begin, today.minusDays(1 + key.dice(17, 25)));
        int cycles = 1 + key.dice(18, 2);
        LocalDate until = interval.after(from, cycles);
        int sequence = 1 + (int) interval.count(begin, from);
        Term term = new Term(begin, from, until, sequence, new Renewal(interval, true, true));
        return new Course(State.PAUSED, term, Ending.OPEN, null, new Pause(from, until, cycles), null);
    }

    private Term term(LocalDate begin, LocalDate anchor, Interval interval, boolean auto) {
        @Nullable LocalDate next = interval.managed() ? null : interval.following(anchor, today);
        int sequence = next == null ? 1 : (int) interval.count(anchor, next);
        return new Term(begin, anchor, next, sequence, new Renewal(interval, auto, false));
    }

    /** Whoever should have been told before the start was told. */
    private Course reminded(Course course) {
        boolean done = Timetable.reminder(course)
                .filter(step -> step.day().isAfter(today))
                .isEmpty();
        Renewal renewal = course.term().renewal().reminded(done);
        return course.with(course.term().renewal(renewal));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
