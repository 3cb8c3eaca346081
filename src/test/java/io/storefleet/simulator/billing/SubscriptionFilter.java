package io.storefleet.simulator.billing;

import io.storefleet.simulator.world.Subscription.State;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which subscriptions a list asks for (contract §11.1); what is null or empty does not matter. */
public record SubscriptionFilter(Window window, Set<String> products, Wanted wanted) {

    /** The days an event fell on, counted from 1970: the first of them, and the one after the last. */
    public record Window(Event event, long begin, long end) {

        public static final Window ALWAYS = new Window(Event.CREATED, Integer.MIN_VALUE, Integer.MAX_VALUE);

        boolean holds(@Nullable LocalDate day) {
            return day != null && day.toEpochDay() >= begin && day.toEpochDay() < end;
        }
    }

    /** What a subscription must be. */
    public record Wanted(
            @Nullable State state,
            @Nullable Boolean live,
            @Nullable String account) {}

    /** Which date is meant. */
    public enum Event {
        CANCELED,
        CHARGED,
        CREATED,
        DEACTIVATED,
        TRIALENDED,
        TRIALSTARTED
    }

    boolean takes(SimulatedSubscription one) {
        return takes(one.course(), one.buyer().live(), one.plan().product().path())
                && (wanted.account() == null || wanted.account().equals(one.account()));
    }

    /** All but the account and the event of being charged. */
    boolean takes(Course course, boolean live, String product) {
        return (wanted.state() == null || wanted.state() == course.state())
                && (wanted.live() == null || wanted.live() == live)
                && (products.isEmpty() || products.contains(product))
                && (window.event() == Event.CHARGED || window.holds(date(course)));
    }

    private @Nullable LocalDate date(Course course) {
        Course.@Nullable Trial trial = course.trial();
        return switch (window.event()) {
            case CREATED, CHARGED -> course.term().begin();
            case CANCELED -> course.ending().canceled();
            case DEACTIVATED ->
                course.state() == State.DEACTIVATED ? course.ending().deactivation() : null;
            case TRIALSTARTED -> trial == null ? null : course.term().begin();
            case TRIALENDED -> trial == null || course.state() == State.TRIAL ? null : trial.end();
        };
    }
}
