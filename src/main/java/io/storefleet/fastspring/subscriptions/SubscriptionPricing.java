package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price of its own for a subscription or an add-on, from the next charge on.
 *
 * @param prices one for each currency; none keeps the price
 */
public record SubscriptionPricing(
        List<Money> prices, @Nullable PriceDiscount discount) {

    public SubscriptionPricing {
        prices = List.copyOf(prices);
        if (prices.isEmpty() && discount == null) {
            throw new IllegalArgumentException("Pricing says a price, a discount or both");
        }
        if (prices.stream().map(Money::currency).distinct().count() < prices.size()
                || prices.stream().anyMatch(price -> price.amount().signum() < 0)) {
            throw new IllegalArgumentException("There is one price for each currency, and none is below zero");
        }
    }

    public static SubscriptionPricing price(Money... prices) {
        return new SubscriptionPricing(List.of(prices), null);
    }

    public static SubscriptionPricing discount(PriceDiscount discount) {
        return new SubscriptionPricing(List.of(), discount);
    }
}
