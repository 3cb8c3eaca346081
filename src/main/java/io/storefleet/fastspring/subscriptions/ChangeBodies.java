package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Renewal;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Term;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Timing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The JSON of changes, as contract 11.4 wants it. */
final class ChangeBodies {

    private ChangeBodies() {}

    static Body update(SubscriptionUpdate update) {
        Body body = plan(new Body().text("subscription", update.subscription()), update.plan());
        if (update.renewal() != null) {
            body.flag("manualRenew", update.renewal() == Renewal.MANUAL);
        }
        if (update.term() != null) {
            addTerm(body, update.term());
        }
        body.text("taxExemptId", update.taxExemptId());
        return switch (update.timing()) {
            // Said on purpose: nobody documents what the service does when it is told nothing.
            case Timing.AtNextCharge _ -> update.plan().isEmpty() ? body : body.flag("prorate", false);
            case Timing.Prorated _ -> body.flag("prorate", true);
            case Timing.MoveNextCharge(LocalDate day) -> body.text("next", day);
        };
    }

    private static void addTerm(Body body, Term term) {
        switch (term) {
            case Term.EndsOn(LocalDate day) -> body.text("end", day).flag("isEndDateSet", true);
            case Term.WithoutEnd _ -> body.nothing("end").flag("isEndDateSet", true);
            case Term.Periods(int remaining) -> body.number("remainingPeriods", remaining);
            case Term.Endless _ -> body.nothing("remainingPeriods");
        }
    }

    /** Adds what is to become different to a request. */
    static Body plan(Body body, PlanChange plan) {
        return body.text("product", plan.product())
                .number("quantity", plan.quantity())
                .texts("coupons", plan.coupons())
                .objects("addons", plan.addons().isEmpty() ? null : plan.addons(), ChangeBodies::addon)
                .object("pricing", pricing(plan.pricing()));
    }

    private static Body addon(AddonChange change) {
        Body body = new Body().text("product", change.product());
        return switch (change) {
            case AddonChange.Put put ->
                body.number("quantity", put.quantity()).object("pricing", pricing(put.pricing()));
            // A quantity of zero removes.
            case AddonChange.Remove _ -> body.number("quantity", 0);
        };
    }

    static @Nullable Body pricing(@Nullable SubscriptionPricing pricing) {
        if (pricing == null) {
            return null;
        }
        PriceDiscount discount = pricing.discount();
        return new Body()
                .prices("price", pricing.prices().isEmpty() ? null : pricing.prices())
                .object("discount", discount == null ? null : discount(discount));
    }

    private static Body discount(PriceDiscount discount) {
        Body body = switch (discount) {
            case PriceDiscount.Off off -> new Body().text("type", "amount").number("amount", off.amount());
            case PriceDiscount.Percent part ->
                new Body().text("type", "percent").number("percentage", part.percent());
        };
        Integer periods = discount.periods();
        return periods == null ? body.text("duration", "all") : body.number("duration", periods);
    }
}
