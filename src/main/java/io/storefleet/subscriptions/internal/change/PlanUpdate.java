package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.AddonChange;
import io.storefleet.fastspring.subscriptions.PlanChange;
import io.storefleet.fastspring.subscriptions.PriceDiscount;
import io.storefleet.fastspring.subscriptions.SubscriptionPricing;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Term;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Timing;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        var prices = change.price() == null || change.currency() == null
                ? List.<Money>of()
                : List.of(new Money(change.price(), change.currency()));
        var discount = discount(change.discount());
        if (!prices.isEmpty() || discount != null) {
            plan = plan.withPricing(new SubscriptionPricing(prices, discount));
        }
        if (!change.addons().isEmpty()) {
            plan = plan.withAddons(
                    change.addons().stream().map(PlanUpdate::addon).toArray(AddonChange[]::new));
        }
        if (change.coupons() != null) {
            plan = change.coupons().isEmpty() ? plan.withoutCoupons() : plan.withCoupons(change.coupons());
        }
        return plan;
    }

    private static AddonChange addon(SubscriptionChange.Addon addon) {
        var product = new ProductPath(addon.product());
        return addon.quantity() == 0 ? new AddonChange.Remove(product) : new AddonChange.Put(product, addon.quantity());
    }

    private static @Nullable PriceDiscount discount(SubscriptionChange.@Nullable Discount off) {
        if (off == null) {
            return null;
        }
        return off.percent()
                ? new PriceDiscount.Percent(off.size(), off.periods())
                : new PriceDiscount.Off(off.size(), off.periods());
    }

    private static Timing timing(Plan change) {
        if (change.prorated()) {
            return new Timing.Prorated();
        }
        return change.next() == null ? new Timing.AtNextCharge() : new Timing.MoveNextCharge(change.next());
    }
}
