package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.ProductPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a subscription's plan is to become different, be it made or only previewed; what is null stays. Start with
 * {@link #none()}.
 *
 * @param coupons null leaves them, an empty list takes them off
 */
public record PlanChange(
        @Nullable ProductPath product,
        @Nullable Integer quantity,
        List<AddonChange> addons,
        @Nullable SubscriptionPricing pricing,
        @Nullable List<String> coupons) {

    private static final PlanChange NONE = new PlanChange(null, null, List.of(), null, null);

    public PlanChange {
        if (quantity != null && quantity < 1) {
            throw new IllegalArgumentException("A subscription has a quantity of at least one");
        }
        addons = List.copyOf(addons);
        coupons = coupons == null ? null : List.copyOf(coupons);
    }

    public static PlanChange none() {
        return NONE;
    }

    public PlanChange withProduct(ProductPath path) {
        return new PlanChange(path, quantity, addons, pricing, coupons);
    }

    public PlanChange withQuantity(int count) {
        return new PlanChange(product, count, addons, pricing, coupons);
    }

    public PlanChange withAddons(AddonChange... changes) {
        return new PlanChange(product, quantity, List.of(changes), pricing, coupons);
    }

    public PlanChange withPricing(SubscriptionPricing own) {
        return new PlanChange(product, quantity, addons, own, coupons);
    }

    /** Codes, at least one. */
    public PlanChange withCoupons(List<String> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("To take the coupons off say withoutCoupons");
        }
        return new PlanChange(product, quantity, addons, pricing, codes);
    }

    /** Takes all coupons off; that an empty list does so is not documented. */
    public PlanChange withoutCoupons() {
        return new PlanChange(product, quantity, addons, pricing, List.of());
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    @Override
    public String toString() {
        return "PlanChange[hidden]";
    }
}
