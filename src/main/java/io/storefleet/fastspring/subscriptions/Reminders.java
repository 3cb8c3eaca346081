package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.internal.Fields;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the service writes to the buyer, and what it does when payment fails.
 *
 * @param trial before a trial ends
 * @param payment before a charge
 */
public record Reminders(
        @Nullable Interval trial,
        @Nullable Interval payment,
        @Nullable Overdue overdue,
        @Nullable CancellationSetting cancellation) {

    /** How far dunning has come: {@code sent} of {@code total} notices, one each interval. */
    public record Overdue(
            @Nullable Interval interval,
            @Nullable Integer total,
            @Nullable Integer sent) {}

    /** When the subscription ends for want of payment. */
    public record CancellationSetting(
            Cancellation cancellation, @Nullable Interval interval) {}

    /** What it is ended after, in upper case; open. */
    public record Cancellation(String value) {

        public static final Cancellation AFTER_LAST_NOTIFICATION = new Cancellation("AFTER_LAST_NOTIFICATION");
        public static final Cancellation AFTER_PAYMENT_FAILURE = new Cancellation("AFTER_PAYMENT_FAILURE");

        /** Whether this client's version knows the setting. */
        public boolean isKnown() {
            return Set.of(AFTER_LAST_NOTIFICATION, AFTER_PAYMENT_FAILURE).contains(this);
        }
    }

    static Reminders read(Fields fields) {
        return new Reminders(
                fields.object("trialReminder", Interval::read),
                fields.object("paymentReminder", Interval::read),
                fields.object(
                        "paymentOverdue",
                        each -> new Overdue(Interval.read(each), each.whole("total"), each.whole("sent"))),
                fields.object(
                        "cancellationSetting",
                        each -> new CancellationSetting(
                                new Cancellation(each.textOrEmpty("cancellation")), Interval.read(each))));
    }
}
