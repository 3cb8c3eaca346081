package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.billing.Course;
import io.storefleet.simulator.billing.Interval;
import io.storefleet.simulator.billing.Step;
import io.storefleet.simulator.billing.Timetable;
import io.storefleet.simulator.http.DayJson;
import io.storefleet.simulator.world.Subscription.State;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes how far a subscription has come (contract §11.2): state, dates, notices. */
final class SubscriptionCourseJson {

    private final Switches switches;

    SubscriptionCourseJson(Switches switches) {
        this.switches = switches;
    }

    void state(Course course, ObjectNode node, String language) {
        node.put("active", course.active())
                .put("state", course.state().name().toLowerCase(Locale.ROOT))
                .put(
                        "isSubscriptionEligibleForPauseByBuyer",
                        course.state() == State.ACTIVE
                                && course.pause() == null
                                && !course.interval().managed())
                .put("isPauseScheduled", course.pauseScheduled());
        Course.@Nullable Pause pause = course.pause();
        if (pause != null) {
            node.put("pauseBillingCycles", pause.cycles());
            DayJson.family(node, "pauseDate", pause.from(), language);
            DayJson.family(node, "resumeDate", pause.until(), language);
        }
    }

    void schedule(Course course, ObjectNode node, String language) {
        Course.Term term = course.term();
        DayJson.family(node, "begin", term.begin(), language);
        DayJson.family(node, "next", term.next(), language);
        DayJson.family(node, "end", course.ending().end(), language);
        DayJson.family(node, "canceledDate", course.ending().canceled(), language);
        DayJson.family(node, "deactivationDate", course.ending().deactivation(), language);
        Interval interval = course.interval();
        node.put("sequence", term.sequence())
                .put("periods", SubscriptionJson.periods(course))
                .put("remainingPeriods", course.ending().remaining())
                .put("intervalUnit", interval.unit())
                .put("intervalLength", interval.length())
                .put("intervalUnitAbbreviation", interval.unit().substring(0, 1))
                .put("intervalLengthGtOne", interval.length() > 1);
    }

    /** A number of milliseconds, or with the switch {@code next-charge-iso} a text. */
    void nextCharge(Course course, ObjectNode node, String language) {
        @Nullable LocalDate next = course.term().next();
        DayJson.family(node, "nextChargeDate", next, language);
        if (switches.isOn(Switch.NEXT_CHARGE_ISO) && next != null) {
            node.put("nextChargeDate", next.toString());
        }
    }

    void notices(Course course, ObjectNode node, String language) {
        Optional<Step> reminder = course.term().renewal().reminded() ? Optional.empty() : Timetable.reminder(course);
        Course.@Nullable Dunning dunning = course.dunning();
        if (dunning != null) {
            LocalDate day = dunning.since().plusDays((long) Timetable.NOTICE_DAYS * (dunning.sent() + 1));
            node.put("nextNotificationType", "PAYMENT_OVERDUE");
            DayJson.family(node, "nextNotificationDate", day, language);
        } else if (reminder.isPresent()) {
            boolean trial = reminder.get().what() == Step.What.TRIAL_REMINDER;
            node.put("nextNotificationType", trial ? "FREE_TRIAL_REMINDER" : "PAYMENT_REMINDER");
            DayJson.family(node, "nextNotificationDate", reminder.get().day(), language);
        }
        if (course.trial() != null) {
            interval(node.putObject("trialReminder"), "day", Timetable.TRIAL_REMINDER_DAYS);
        }
        interval(node.putObject("paymentReminder"), "week", 1);
        interval(node.putObject("paymentOverdue"), "week", 1)
                .put("total", Timetable.NOTICES)
                .put("sent", dunning == null ? 0 : dunning.sent());
        interval(node.putObject("cancellationSetting").put("cancellation", "AFTER_LAST_NOTIFICATION"), "week", 1);
    }

    private static ObjectNode interval(ObjectNode node, String unit, int length) {
        return node.put("intervalUnit", unit).put("intervalLength", length);
    }
}
