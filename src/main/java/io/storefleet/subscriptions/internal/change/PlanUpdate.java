package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.PlanChange;
import io.storefleet.fastspring.subscriptions.SubscriptionPricing;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Term;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Timing;
import io.storefleet.subscriptions.SubscriptionChange.Plan;

/** The client's words for a change of plan. */
final class PlanUpdate {

    private PlanUpdate() {}

    static SubscriptionUpdate of(SubscriptionId id, Plan change) {
        var update = SubscriptionUpdate.of(id).withPlan(plan(change)).withTiming(timing(change));
        if (change.withoutEnd()) {
            return update.withTerm(new Term.WithoutEnd());
        }
        return change.end() == null ? update : update.withTerm(new Term.EndsOn(change.end()));
    }

    static PlanChange plan(Plan change) {
        var plan = PlanChange.none();
        if (change.product() != null) {
            plan = plan.withProduct(new ProductPath(change.product()));
        }
        if (change.quantity() != null) {
            plan = plan.withQuantity(change.quantity());
        }
        if (change.price() != null && change.currency() != null) {
            plan = plan.withPricing(SubscriptionPricing.price(new Money(change.price(), change.currency())));
        }
        if (change.coupons() != null) {
            plan = change.coupons().isEmpty() ? plan.withoutCoupons() : plan.withCoupons(change.coupons());
        }
        return plan;
    }

    private static Timing timing(Plan change) {
        if (change.prorated()) {
            return new Timing.Prorated();
        }
        return change.next() == null ? new Timing.AtNextCharge() : new Timing.MoveNextCharge(change.next());
    }
}
