package io.storefleet.fastspring.products;

import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.QuantityBehavior;
import io.storefleet.fastspring.RenewalMode;
import io.storefleet.fastspring.internal.Fields;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the pricing of a product (contract 8.2). */
final class PricingReader {

    private PricingReader() {}

    static Pricing pricing(Fields fields) {
        return new Pricing(
                new Pricing.Cycle(
                        unit(fields),
                        fields.whole("intervalLength"),
                        fields.whole("intervalCount"),
                        Words.word(fields, "renew", RenewalMode::new),
                        fields.whole("trial")),
                fields.prices("price"),
                new Pricing.Quantity(
                        Words.word(fields, "quantityBehavior", QuantityBehavior::new), fields.whole("quantityDefault")),
                new Pricing.Discounts(
                        byQuantity(fields.in("quantityDiscounts")),
                        fields.map("discountReason"),
                        fields.whole("discountDuration")),
                fees(fields),
                new Pricing.Notices(
                        fields.object("reminderNotification", PricingReader::notice),
                        fields.object("overdueNotification", PricingReader::notice),
                        fields.object("cancellation", PricingReader::notice)),
                fields.flag("dateLimitsEnabled"),
                PricingRest.of(fields));
    }

    private static Pricing.Fees fees(Fields fields) {
        return new Pricing.Fees(
                fields.object("setupFee", fee -> new Pricing.SetupFee(fee.prices("price"), fee.map("title"))),
                fields.flag("paymentCollected"),
                fields.flag("paidTrial"),
                fields.prices("trialPrice"));
    }

    private static Pricing.Notice notice(Fields fields) {
        return new Pricing.Notice(
                fields.flag("enabled"), unit(fields), fields.whole("intervalLength"), fields.whole("amount"));
    }

    private static @Nullable IntervalUnit unit(Fields fields) {
        return Words.word(fields, "interval", IntervalUnit::new);
    }

    private static SortedMap<Integer, BigDecimal> byQuantity(Fields tiers) {
        SortedMap<Integer, BigDecimal> percents = new TreeMap<>();
        tiers.names().stream().filter(PriceTier::isQuantity).forEach(from -> {
            BigDecimal percent = tiers.decimal(from);
            if (percent != null) {
                percents.put(Integer.valueOf(from), percent);
            }
        });
        return Collections.unmodifiableSortedMap(percents);
    }
}
