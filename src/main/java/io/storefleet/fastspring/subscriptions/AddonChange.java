package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.ProductPath;
import org.jspecify.annotations.Nullable;

/** What is to become of one add-on of a subscription. */
public sealed interface AddonChange {

    ProductPath product();

    /** Adds it, or gives it another quantity or price. */
    record Put(ProductPath product, int quantity, @Nullable SubscriptionPricing pricing) implements AddonChange {

        public Put {
            if (quantity < 1) {
                throw new IllegalArgumentException("An add-on is there at least once; to take it off say Remove");
            }
        }

        public Put(ProductPath product, int quantity) {
            this(product, quantity, null);
        }
    }

    /** Takes it off. */
    record Remove(ProductPath product) implements AddonChange {}
}
