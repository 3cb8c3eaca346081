package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a subscription would cost (contract 11.8). Coupons that do not count are left out silently.
 *
 * @param amountDue null where the service told none
 * @param raw the JSON object the service sent
 */
public record Estimate(
        SubscriptionId subscription,
        @Nullable String currency,
        Timing timing,
        Proratable proratable,
        @Nullable EstimatedPlan current,
        @Nullable EstimatedPlan proposed,
        @Nullable AmountDue amountDue,
        @Nullable DiscountTotals discounts,
        String raw) {

    /**
     * When it is paid, in UTC days.
     *
     * @param remainingPeriods null for endless
     */
    public record Timing(
            @Nullable String timezone,
            Days period,
            @Nullable LocalDate endDate,
            @Nullable LocalDate nextChargeDate,
            @Nullable Integer remainingPeriods) {}

    /** Whether the change can be prorated; the status is a word such as {@code Available}. */
    public record Proratable(
            @Nullable Boolean possible, @Nullable String status) {}

    static @Nullable Estimate read(Fields fields) {
        SubscriptionId id = SubscriptionReader.id(fields, "subscription", "id");
        String currency = fields.text("currency");
        return id == null
                ? null
                : new Estimate(
                        id,
                        currency,
                        timing(fields),
                        new Proratable(fields.flag("isProratable"), fields.text("prorationStatus")),
                        fields.object("currentPlan", plan -> EstimatedPlan.read(plan, currency)),
                        fields.object("proposedPlan", plan -> EstimatedPlan.read(plan, currency)),
                        fields.object("amountDue", due -> AmountDue.read(due, currency)),
                        fields.object("discountTotals", totals -> DiscountTotals.read(totals, currency)),
                        fields.raw());
    }

    private static Timing timing(Fields fields) {
        return new Timing(
                fields.text("timezone"),
                Days.period(fields),
                fields.day("endDate"),
                fields.day("nextChargeDate"),
                SubscriptionReader.endless(fields.whole("remainingPeriods")));
    }

    @Override
    public String toString() {
        return "Estimate[" + subscription + "]";
    }
}
