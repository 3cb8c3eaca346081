package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.internal.Fields;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is or as it would become.
 *
 * @param billingFrequency in words, such as {@code 1 month}
 * @param endDate null for endless
 */
public record EstimatedPlan(
        EstimatedItem base,
        List<EstimatedItem> addons,
        @Nullable String billingFrequency,
        Days period,
        DayCounts days,
        Totals totals,
        @Nullable LocalDate endDate) {

    public EstimatedPlan {
        addons = List.copyOf(addons);
    }

    /** How many days of the period were used and are left. */
    public record DayCounts(
            @Nullable Integer utilized,
            @Nullable Integer remaining,
            @Nullable Integer total) {}

    /** Base plan and add-ons together. */
    public record Totals(
            @Nullable Money subtotal,
            @Nullable Money tax,
            @Nullable Money total,
            @Nullable Money proratedCredit,
            @Nullable Money proratedCharge) {}

    static EstimatedPlan read(Fields fields, @Nullable String currency) {
        return new EstimatedPlan(
                EstimatedItem.read(fields, currency),
                EstimatedItem.addons(fields, currency),
                fields.text("billingFrequency"),
                Days.period(fields),
                new DayCounts(
                        fields.whole("prorationUtilizedDays"),
                        fields.whole("prorationRemainingDays"),
                        fields.whole("prorationTotalDays")),
                new Totals(
                        fields.money("subscriptionSubtotal", currency),
                        fields.money("subscriptionTax", currency),
                        fields.money("subscriptionTotal", currency),
                        fields.money("subscriptionProratedCredit", currency),
                        fields.money("subscriptionProratedCharge", currency)),
                fields.day("subscriptionEndDate"));
    }
}
