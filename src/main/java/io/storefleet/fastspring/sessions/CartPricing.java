package io.storefleet.fastspring.sessions;

import io.storefleet.fastspring.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
            Mode mode,
            Interval interval,
            int length,
            @Nullable Integer count) {}

    /** Who renews; the optional modes let the buyer choose. */
    public enum Mode {
        AUTO("auto"),
        MANUAL("manual"),
        OPT_AUTO("opt-auto"),
        OPT_MANUAL("opt-manual");

        final String word;

        Mode(String word) {
            this.word = word;
        }
    }

    /** The unit of a billing period; {@code ADHOC} is charged by the seller's calls. */
    public enum Interval {
        ADHOC("adhoc"),
        DAY("day"),
        WEEK("week"),
        MONTH("month"),
        YEAR("year");

        final String word;

        Interval(String word) {
            this.word = word;
        }
    }

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
    public record Quantity(Behavior behavior, @Nullable Integer initial) {

        /** What the buyer sees of it. */
        public enum Behavior {
            ALLOW("allow"),
            LOCK("lock"),
            HIDE("hide");

            final String word;

            Behavior(String word) {
                this.word = word;
            }
        }
    }

    /** What is taken off from a quantity on; by percentage or by amount, never both. */
    public sealed interface Discount {

        DiscountTerms terms();

        /** Percent off by the quantity from which it holds; 10 is a tenth. */
        record Percent(SortedMap<Integer, BigDecimal> fromQuantity, DiscountTerms terms) implements Discount {}

        /** Amounts off a unit, one for each currency, by the quantity from which they hold. */
        record Amount(SortedMap<Integer, List<Money>> fromQuantity, DiscountTerms terms) implements Discount {}
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
