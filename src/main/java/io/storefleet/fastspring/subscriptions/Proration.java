package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Fields;
import org.jspecify.annotations.Nullable;

/**
 * How the rest of a period is set off against a new plan (contract 11.4).
 *
 * @param next the period after the change
 * @param raw the JSON object the service sent
 */
public record Proration(
        @Nullable ProductPath product,
        @Nullable String currency,
        Days next,
        DayCounts days,
        @Nullable Interval regularPeriod,
        @Nullable PeriodPrice previousPrice,
        @Nullable PeriodPrice nextPrice,
        Sums sums,
        String raw) {

    /** Days used and days left of the old period and the new one. */
    public record DayCounts(
            @Nullable Integer periodPast,
            @Nullable Integer previousRemaining,
            @Nullable Integer nextRemaining) {}

    /** A price and the period it is paid for. */
    public record PeriodPrice(
            @Nullable Money amount, @Nullable Interval period) {}

    /** What was used up, what is given back for the old plan, what the new one costs, and what is to be paid. */
    public record Sums(
            @Nullable Money utilized,
            @Nullable Money credit,
            @Nullable Money prorated,
            @Nullable Money charge,
            @Nullable Money adjustment,
            @Nullable Money refund) {}

    static Proration read(Fields fields) {
        String currency = fields.text("currency");
        return new Proration(
                fields.id(ProductPath::isValid, ProductPath::new, "productPath"),
                currency,
                new Days(fields.day("nextPeriodStartDate"), fields.day("nextPeriodEndDate")),
                new DayCounts(
                        fields.whole("periodPastDays"),
                        fields.whole("previousRemainingDays"),
                        fields.whole("nextRemainingDays")),
                fields.object("regularPeriod", Proration::regular),
                price(fields, "previousPricePerPeriod", currency),
                price(fields, "nextPricePerPeriod", currency),
                sums(fields, currency),
                fields.raw());
    }

    /** The proration an update's item holds. */
    static @Nullable Proration ofUpdate(Fields item) {
        return item.object("proration", Proration::read);
    }

    private static @Nullable PeriodPrice price(Fields fields, String name, @Nullable String currency) {
        return fields.object(
                name,
                each -> new PeriodPrice(each.money("amount", currency), each.object("period", Proration::period)));
    }

    private static @Nullable Interval regular(Fields fields) {
        return Interval.read(fields, "unit", "unitCount");
    }

    private static @Nullable Interval period(Fields fields) {
        return Interval.read(fields, "unit", "count");
    }

    private static Sums sums(Fields fields, @Nullable String currency) {
        return new Sums(
                fields.money("utilizedAmount", currency),
                fields.money("creditAmount", currency),
                fields.money("proratedAmount", currency),
                fields.money("chargeAmount", currency),
                fields.money("prorateAdjustment", currency),
                fields.money("refundAmount", currency));
    }

    @Override
    public String toString() {
        return "Proration[" + product + "]";
    }
}
