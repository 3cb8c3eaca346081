package io.storefleet.fastspring.checkouts;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product in the cart of a checkout, with its own conditions where they differ (contract 10.2). */
public record CheckoutItem(
        ProductPath product,
        Quantity quantity,
        Texts texts,
        @Nullable CustomPrice price,
        Extras extras) {

    public CheckoutItem(ProductPath product, int quantity) {
        this(product, new Quantity(quantity, null, null), Texts.NONE, null, Extras.NONE);
    }

    public CheckoutItem with(CustomPrice other) {
        return new CheckoutItem(product, quantity, texts, other, extras);
    }

    public CheckoutItem with(Texts others) {
        return new CheckoutItem(product, quantity, others, price, extras);
    }

    public CheckoutItem with(Extras others) {
        return new CheckoutItem(product, quantity, texts, price, others);
    }

    /** How many, and whether the buyer may change that: {@code allow}, {@code lock} or {@code hide}. */
    public record Quantity(
            int count, @Nullable String behavior, @Nullable Integer initial) {

        public Quantity {
            if (count < 1) {
                throw new IllegalArgumentException("A quantity is at least 1");
            }
        }
    }

    /** What the buyer reads in place of the product's own words. */
    public record Texts(
            @Nullable String display,
            @Nullable String summary,
            @Nullable String instructions,
            @Nullable String imageUrl) {

        public static final Texts NONE = new Texts(null, null, null, null);
    }

    /** A price for one, by currency; what is taken off it; fees on top. */
    public record CustomPrice(
            List<Money> unitPrice,
            List<Discount> discounts,
            @Nullable Integer discountDuration,
            Fees fees) {

        public CustomPrice {
            unitPrice = List.copyOf(unitPrice);
            discounts = List.copyOf(discounts);
        }

        public static CustomPrice of(Money... unitPrice) {
            return new CustomPrice(List.of(unitPrice), List.of(), null, Fees.NONE);
        }
    }

    /** Charged once, by currency. */
    public record Fees(List<Money> setup, List<Money> backup, List<Money> shipping) {

        public static final Fees NONE = new Fees(List.of(), List.of(), List.of());

        public Fees {
            setup = List.copyOf(setup);
            backup = List.copyOf(backup);
            shipping = List.copyOf(shipping);
        }
    }

    /** Taken off from a quantity on; by percentage or by amount, never both. */
    public sealed interface Discount {

        int minQuantity();

        /** 10 is a tenth. */
        record Percent(int minQuantity, BigDecimal percent) implements Discount {}

        /** By currency, off each. */
        record Amount(int minQuantity, List<Money> amount) implements Discount {}
    }

    /** Attributes, and another billing of a subscription. */
    public record Extras(
            Map<String, String> attributes, @Nullable Billing billing) {

        public static final Extras NONE = new Extras(Map.of(), null);

        public Extras {
            attributes = Map.copyOf(attributes);
        }
    }

    /** @param count how many periods there are, null without end */
    public record Billing(
            Unit unit,
            int length,
            @Nullable Integer count,
            @Nullable Integer trialDays) {}

    /** The unit of a billing period. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR,
        ON_DEMAND
    }
}
