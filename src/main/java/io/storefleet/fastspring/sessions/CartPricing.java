package io.storefleet.fastspring.sessions;

import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.QuantityBehavior;
import io.storefleet.fastspring.RenewalMode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of one item of a cart that replace the product's own; null parts leave those in force (contract 10.1).
 *
 * @param price one amount for each currency, for one unit; empty for the product's price
 */
public record CartPricing(
        List<Money> price,
        @Nullable Renewal renewal,
        @Nullable Trial trial,
        @Nullable Quantity quantity,
        @Nullable Discount discount,
        @Nullable SetupFee setupFee) {

    public CartPricing {
        price = List.copyOf(price);
    }

    /** Another price alone. */
    public static CartPricing of(Money... price) {
        return new CartPricing(List.of(price), null, null, null, null, null);
    }

    public CartPricing with(Renewal value) {
        return new CartPricing(price, value, trial, quantity, discount, setupFee);
    }

    public CartPricing with(Trial value) {
        return new CartPricing(price, renewal, value, quantity, discount, setupFee);
    }

    public CartPricing with(Quantity value) {
        return new CartPricing(price, renewal, trial, value, discount, setupFee);
    }

    public CartPricing with(Discount value) {
        return new CartPricing(price, renewal, trial, quantity, value, setupFee);
    }

    public CartPricing with(SetupFee value) {
        return new CartPricing(price, renewal, trial, quantity, discount, value);
    }

    /**
     * How a subscription goes on.
     *
     * @param length how many intervals a period has
     * @param count how many periods there are, null without end
     */
    public record Renewal(
            RenewalMode mode,
            IntervalUnit interval,
            int length,
            @Nullable Integer count) {}

    /**
     * A time before the first full charge.
     *
     * @param paymentCollected whether the buyer must leave a payment method
     * @param price what the trial itself costs; empty for nothing
     */
    public record Trial(int days, boolean paymentCollected, List<Money> price) {

        public Trial {
            price = List.copyOf(price);
        }
    }

    /** Whether the buyer may change the quantity, and where it starts. */
    public record Quantity(
            QuantityBehavior behavior, @Nullable Integer initial) {}

    /** What is taken off from a quantity on; by percentage or by amount, never both. */
    public sealed interface Discount {

        DiscountTerms terms();

        /** Percent off by the quantity from which it holds; 10 is a tenth. */
        record Percent(SortedMap<Integer, BigDecimal> fromQuantity, DiscountTerms terms) implements Discount {

            public Percent {
                fromQuantity = Collections.unmodifiableSortedMap(new TreeMap<>(fromQuantity));
            }
        }

        /** Amounts off a unit, one for each currency, by the quantity from which they hold. */
        record Amount(SortedMap<Integer, List<Money>> fromQuantity, DiscountTerms terms) implements Discount {

            public Amount {
                fromQuantity = Collections.unmodifiableSortedMap(new TreeMap<>(fromQuantity));
            }
        }
    }

    /**
     * @param reason by language
     * @param periods how many billing periods it holds, null for all
     */
    public record DiscountTerms(
            Map<String, String> reason, @Nullable Integer periods) {

        /** Unexplained, for as long as the subscription runs. */
        public static final DiscountTerms PLAIN = new DiscountTerms(Map.of(), null);

        public DiscountTerms {
            reason = Map.copyOf(reason);
        }
    }

    /** Charged once at the beginning. @param title by language */
    public record SetupFee(Map<String, String> title, List<Money> price) {

        public SetupFee {
            title = Map.copyOf(title);
            price = List.copyOf(price);
        }
    }
}
