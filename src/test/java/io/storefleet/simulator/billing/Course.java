package io.storefleet.simulator.billing;

import io.storefleet.simulator.world.Subscription.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a subscription has come and what is planned for it, in days (UTC); enough to say when something is due. */
public record Course(
        State state,
        Term term,
        Ending ending,
        @Nullable Dunning dunning,
        @Nullable Pause pause,
        @Nullable Trial trial) {

    /** The schedule: periods begin at the anchor; next is missing for managed ones; reminded says the notice is sent. */
    public record Term(
            LocalDate begin, LocalDate anchor, @Nullable LocalDate next, int sequence, Renewal renewal) {

        Term next(@Nullable LocalDate day) {
            return new Term(begin, anchor, day, sequence, renewal);
        }

        Term renewal(Renewal other) {
            return new Term(begin, anchor, next, sequence, other);
        }
    }

    /** How it renews: how often, by itself or by the buyer, and whether the buyer was reminded of the next charge. */
    public record Renewal(Interval interval, boolean auto, boolean reminded) {

        Renewal reminded(boolean value) {
            return new Renewal(interval, auto, value);
        }
    }

    /** How it will end or has ended; charges left are missing when endless. */
    public record Ending(
            @Nullable Integer remaining,
            @Nullable LocalDate end,
            @Nullable LocalDate canceled,
            @Nullable LocalDate deactivation) {

        static final Ending OPEN = new Ending(null, null, null, null);

        Ending canceled(@Nullable LocalDate day, @Nullable LocalDate deactivated) {
            return new Ending(remaining, end, day, deactivated);
        }
    }

    /** A charge that failed: since when, how many notices were sent, why, and whether nobody will ever pay. */
    public record Dunning(LocalDate since, int sent, String reason, boolean hopeless) {}

    /** From the next charge on for so many billing cycles. */
    public record Pause(LocalDate from, LocalDate until, int cycles) {}

    /** The days before the first paid charge. */
    public record Trial(LocalDate end, Kind kind) {

        /** Whether it costs something and whether there is something to charge afterwards. */
        public enum Kind {
            PAID,
            FREE_WITH_PAYMENT,
            FREE_WITHOUT_PAYMENT
        }
    }

    /** True also while canceled but not over, and in trial. */
    public boolean active() {
        return state != State.DEACTIVATED;
    }

    public boolean pauseScheduled() {
        return pause != null && state == State.ACTIVE;
    }

    public Interval interval() {
        return term.renewal().interval();
    }

    /** The first day of the running period; while it is paused, of the pause, which may be longer than a period. */
    public LocalDate periodBegin() {
        @Nullable LocalDate next = term.next();
        if (state == State.PAUSED && pause != null) {
            return pause.from();
        }
        if (next == null || interval().managed()) {
            return term.begin();
        }
        if (state == State.TRIAL) {
            return term.begin();
        }
        LocalDate day = interval().after(next, -1);
        return day.isBefore(term.begin()) ? term.begin() : day;
    }

    Course in(State other) {
        return new Course(other, term, ending, dunning, pause, trial);
    }

    Course with(Term other) {
        return new Course(state, other, ending, dunning, pause, trial);
    }

    Course with(Ending other) {
        return new Course(state, term, other, dunning, pause, trial);
    }

    Course dunned(@Nullable Dunning other) {
        return new Course(state, term, ending, other, pause, trial);
    }

    Course paused(@Nullable Pause other) {
        return new Course(state, term, ending, dunning, other, trial);
    }

    Course tried(@Nullable Trial other) {
        return new Course(state, term, ending, dunning, pause, other);
    }
}
