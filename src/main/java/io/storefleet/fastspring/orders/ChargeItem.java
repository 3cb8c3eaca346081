package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuantityBehavior;
import io.storefleet.fastspring.RenewalMode;
import io.storefleet.fastspring.internal.Body;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product of an order to be charged.
 *
 * @param pricing instead of the catalogue's; null for the catalogue's
 */
public record ChargeItem(
        ProductPath product,
        int quantity,
        Map<String, String> attributes,
        @Nullable Pricing pricing) {

    /** Refuses quantities below one. */
    public ChargeItem {
        attributes = Texts.checked(attributes);
        if (quantity < 1) {
            throw new IllegalArgumentException("A quantity counts from 1");
        }
    }

    /** At the catalogue's price. */
    public static ChargeItem of(ProductPath product, int quantity) {
        return new ChargeItem(product, quantity, Map.of(), null);
    }

    Body body() {
        return new Body()
                .text("product", product)
                .number("quantity", quantity)
                .texts("attributes", attributes.isEmpty() ? null : attributes)
                .object("pricing", pricing == null ? null : pricing.body());
    }

    /**
     * Terms of an item; what is null is as in the catalogue.
     *
     * @param price one for each currency, of one piece
     */
    public record Pricing(
            List<Money> price,
            @Nullable Renewal renewal,
            @Nullable Quantity quantity) {

        /** Refuses prices below zero and two in one currency. */
        public Pricing {
            price = List.copyOf(price);
            boolean twice = price.stream().map(Money::currency).distinct().count() < price.size();
            if (twice || price.stream().anyMatch(each -> each.amount().signum() < 0)) {
                throw new IllegalArgumentException("One price from 0 up for each currency");
            }
        }

        Body body() {
            Body body = new Body().prices("price", price.isEmpty() ? null : price);
            if (renewal != null) {
                body.text("renew", renewal.renew())
                        .text("interval", renewal.interval())
                        .number("intervalLength", renewal.length())
                        .number("trial", renewal.trialDays());
            }
            return quantity == null
                    ? body
                    : body.text("quantityBehavior", quantity.behavior()).number("quantityDefault", quantity.standard());
        }
    }

    /**
     * How a subscription renews.
     *
     * @param renew {@link RenewalMode#AUTO} or {@link RenewalMode#MANUAL}
     * @param length how many intervals a period lasts
     */
    public record Renewal(RenewalMode renew, IntervalUnit interval, int length, int trialDays) {

        /** Refuses periods below one interval and trials below zero days. */
        public Renewal {
            if (length < 1 || trialDays < 0) {
                throw new IllegalArgumentException("A period counts from 1, a trial from 0 days");
            }
        }
    }

    /** What buyers may do with the quantity and what it is at first. */
    public record Quantity(QuantityBehavior behavior, int standard) {}
}
