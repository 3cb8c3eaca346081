package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import org.jspecify.annotations.Nullable;

/**
 * How one subscription fares in a change of its co-term group: a status when it was made, plans and sums when it was
 * previewed or estimated (contract 11.9).
 *
 * @param raw the JSON object the service sent
 */
public record CoTermChange(
        SubscriptionId subscription,
        CoTermStatus status,
        @Nullable EstimatedPlan current,
        @Nullable EstimatedPlan proposed,
        @Nullable AmountDue amountDue,
        @Nullable DiscountTotals discounts,
        String raw) {

    static CoTermChange read(SubscriptionId id, Fields fields) {
        String currency = fields.text("currency");
        return read(id, fields, currency);
    }

    static CoTermChange read(SubscriptionId id, Fields fields, @Nullable String currency) {
        return new CoTermChange(
                id,
                new CoTermStatus(fields.textOrEmpty("status", "coTermStatus")),
                fields.object("currentPlan", plan -> EstimatedPlan.read(plan, currency)),
                fields.object("proposedPlan", plan -> EstimatedPlan.read(plan, currency)),
                fields.object("amountDue", due -> AmountDue.read(due, currency)),
                fields.object("discountTotals", totals -> DiscountTotals.read(totals, currency)),
                fields.raw());
    }

    @Override
    public String toString() {
        return "CoTermChange[" + subscription + "]";
    }
}
