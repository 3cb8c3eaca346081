package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Body;
import org.jspecify.annotations.Nullable;

/**
 * What a proforma invoice is to show (contract 11.9).
 *
 * @param prorate true for a change at once, false for one with the next charge
 * @param language ISO 639-1, null for the buyer's
 * @param pricing null for the product's price
 */
public record ProformaRequest(
        SubscriptionId subscription,
        ProductPath product,
        int quantity,
        boolean prorate,
        @Nullable String language,
        @Nullable SubscriptionPricing pricing) {

    public ProformaRequest {
        if (quantity < 1) {
            throw new IllegalArgumentException("A subscription has a quantity of at least one");
        }
    }

    Body body() {
        return new Body()
                .text("subscription", subscription)
                .text("product", product)
                .flag("prorate", prorate)
                .number("quantity", quantity)
                .text("language", language)
                .object("pricing", ChangeBodies.pricing(pricing));
    }
}
