package io.storefleet.fastspring.products;

import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.products.Pricing.Cycle;
import io.storefleet.fastspring.products.Pricing.Discounts;
import io.storefleet.fastspring.products.Pricing.Fees;
import io.storefleet.fastspring.products.Pricing.Notice;
import io.storefleet.fastspring.products.Pricing.SetupFee;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Writes a pricing as POST /products takes it. */
final class PricingBody {

    private PricingBody() {}

    static Body of(Pricing pricing) {
        Body body = new Body();
        cycle(pricing.cycle(), body);
        body.prices("price", pricing.prices())
                .text("quantityBehavior", pricing.quantity().behavior())
                .number("quantityDefault", pricing.quantity().standard());
        discounts(pricing.discounts(), body);
        fees(pricing.fees(), body);
        body.object("reminderNotification", notice(pricing.notices().reminder()))
                .object("overdueNotification", notice(pricing.notices().overdue()))
                .object("cancellation", notice(pricing.notices().cancellation()))
                .flag("dateLimitsEnabled", pricing.dateLimitsEnabled());
        PricingRest.add(pricing.rest(), body);
        return body;
    }

    private static void cycle(Cycle cycle, Body body) {
        body.number("trial", cycle.trialDays())
                .text("interval", cycle.unit())
                .number("intervalLength", cycle.length())
                .number("intervalCount", cycle.count())
                .text("renew", cycle.renew());
    }

    private static void discounts(Discounts discounts, Body body) {
        SortedMap<Integer, BigDecimal> percents = discounts.percentFrom();
        if (!percents.isEmpty()) {
            Body tiers = new Body();
            percents.forEach((from, percent) -> tiers.number(from.toString(), percent));
            body.object("quantityDiscounts", tiers);
        }
        Map<String, String> reason = discounts.reason();
        body.texts("discountReason", reason.isEmpty() ? null : reason).number("discountDuration", discounts.duration());
    }

    private static void fees(Fees fees, Body body) {
        SetupFee setup = fees.setup();
        if (setup != null) {
            body.object("setupFee", new Body().prices("price", setup.prices()).texts("title", setup.title()));
        }
        body.flag("paymentCollected", fees.paymentCollected())
                .flag("paidTrial", fees.paidTrial())
                .prices("trialPrice", fees.trialPrice().isEmpty() ? null : fees.trialPrice());
    }

    private static @Nullable Body notice(@Nullable Notice notice) {
        return notice == null
                ? null
                : new Body()
                        .flag("enabled", notice.enabled())
                        .text("interval", notice.unit())
                        .number("intervalLength", notice.length())
                        .number("amount", notice.times());
    }
}
