package io.storefleet.simulator.billing;

import io.storefleet.simulator.billing.Step.What;
import io.storefleet.simulator.world.Subscription.State;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what is due next: the transitions of contract §11.3 that time brings about. */
public final class Timetable {

    /** Days before the end of a trial. */
    public static final int TRIAL_REMINDER_DAYS = 3;
    /** Days before a charge. */
    public static final int REMINDER_DAYS = 7;
    /** Days between notices of an unpaid charge, and from the last of them to the end. */
    public static final int NOTICE_DAYS = 7;
    /** Notices of an unpaid charge. */
    public static final int NOTICES = 4;

    private Timetable() {}

    static Optional<Step> next(Course course) {
        Course.Term term = course.term();
        return switch (course.state()) {
            case TRIAL -> trial(term);
            case ACTIVE -> active(course, term);
            case OVERDUE -> Optional.ofNullable(course.dunning()).map(Timetable::notice);
            case CANCELED -> deactivation(course.ending().deactivation());
            case PAUSED -> Optional.ofNullable(course.pause()).map(pause -> new Step(pause.until(), What.RESUMPTION));
            case DEACTIVATED -> Optional.empty();
        };
    }

    /** The day the buyer is told of what happens on the next day of the schedule, empty when nobody tells. */
    public static Optional<Step> reminder(Course course) {
        @Nullable LocalDate next = course.term().next();
        if (next == null || course.state() == State.DEACTIVATED || course.state() == State.CANCELED) {
            return Optional.empty();
        }
        if (course.state() == State.TRIAL) {
            return Optional.of(new Step(next.minusDays(TRIAL_REMINDER_DAYS), What.TRIAL_REMINDER));
        }
        boolean lasts = course.interval().unit().equals("month")
                || course.interval().unit().equals("year");
        return lasts ? Optional.of(new Step(next.minusDays(REMINDER_DAYS), What.REMINDER)) : Optional.empty();
    }

    private static Optional<Step> trial(Course.Term term) {
        @Nullable LocalDate end = term.next();
        if (end == null) {
            return Optional.empty();
        }
        return Optional.of(
                term.renewal().reminded()
                        ? new Step(end, What.TRIAL_END)
                        : new Step(end.minusDays(TRIAL_REMINDER_DAYS), What.TRIAL_REMINDER));
    }

    private static Optional<Step> active(Course course, Course.Term term) {
        @Nullable LocalDate next = term.next();
        @Nullable LocalDate end = course.ending().end();
        if (next == null) {
            return deactivation(end);
        }
        Optional<Step> reminder = term.renewal().reminded() ? Optional.empty() : reminder(course);
        if (reminder.isPresent() && (end == null || reminder.get().day().isBefore(end))) {
            return reminder;
        }
        if (end != null && !end.isAfter(next)) {
            return deactivation(end);
        }
        if (course.pause() != null) {
            return Optional.of(new Step(next, What.PAUSE));
        }
        @Nullable Integer remaining = course.ending().remaining();
        boolean last = remaining != null && remaining <= 0;
        return Optional.of(new Step(next, last ? What.DEACTIVATION : What.RENEWAL));
    }

    private static Step notice(Course.Dunning dunning) {
        LocalDate day = dunning.since().plusDays((long) NOTICE_DAYS * (dunning.sent() + 1));
        return new Step(day, dunning.sent() < NOTICES ? What.NOTICE : What.DEACTIVATION);
    }

    private static Optional<Step> deactivation(@Nullable LocalDate day) {
        return Optional.ofNullable(day).map(known -> new Step(known, What.DEACTIVATION));
    }
}
