package io.storefleet.fastspring.sessions;

import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.sessions.CartPricing.Discount;
import io.storefleet.fastspring.sessions.CartPricing.Quantity;
import io.storefleet.fastspring.sessions.CartPricing.Renewal;
import io.storefleet.fastspring.sessions.CartPricing.SetupFee;
import io.storefleet.fastspring.sessions.CartPricing.Trial;

/** Writes an item's own conditions as a request. */
final class PricingBody {

    private PricingBody() {}

    static Body of(CartPricing pricing) {
        Body body = new Body().prices("price", pricing.price().isEmpty() ? null : pricing.price());
        if (pricing.renewal() != null) {
            renewal(pricing.renewal(), body);
        }
        if (pricing.trial() != null) {
            trial(pricing.trial(), body);
        }
        if (pricing.quantity() != null) {
            quantity(pricing.quantity(), body);
        }
        if (pricing.discount() != null) {
            discount(pricing.discount(), body);
        }
        return pricing.setupFee() == null ? body : body.object("setupFee", fee(pricing.setupFee()));
    }

    private static void renewal(Renewal renewal, Body body) {
        body.text("renew", renewal.mode())
                .text("interval", renewal.interval())
                .number("intervalLength", renewal.length())
                .number("intervalCount", renewal.count());
    }

    private static void trial(Trial trial, Body body) {
        boolean paid = !trial.price().isEmpty();
        body.number("trial", trial.days())
                .flag("paymentCollected", trial.paymentCollected())
                .flag("paidTrial", paid)
                .prices("trialPrice", paid ? trial.price() : null);
    }

    private static void quantity(Quantity quantity, Body body) {
        body.text("quantityBehavior", quantity.behavior()).number("quantityDefault", quantity.initial());
    }

    private static void discount(Discount discount, Body body) {
        switch (discount) {
            case Discount.Percent percent ->
                body.text("discountType", "percent").numbers("quantityDiscounts", percent.fromQuantity());
            case Discount.Amount amount ->
                body.text("discountType", "amount").pricesBy("quantityDiscounts", amount.fromQuantity());
        }
        body.texts(
                        "discountReason",
                        discount.terms().reason().isEmpty()
                                ? null
                                : discount.terms().reason())
                .number("discountDuration", discount.terms().periods());
    }

    private static Body fee(SetupFee fee) {
        return new Body().texts("title", fee.title()).prices("price", fee.price());
    }
}
