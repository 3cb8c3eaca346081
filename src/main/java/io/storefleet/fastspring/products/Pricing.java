package io.storefleet.fastspring.products;

import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.QuantityBehavior;
import io.storefleet.fastspring.RenewalMode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs and when. A saved pricing replaces the one before, so change one that was read (contract 8.3).
 *
 * @param prices by currency; currencies left out follow from the others
 * @param dateLimitsEnabled null when the service does not say
 * @param rest what the service sent beside all of this, for it to be sent back as it came
 */
public record Pricing(
        Cycle cycle,
        List<Money> prices,
        Quantity quantity,
        Discounts discounts,
        Fees fees,
        Notices notices,
        @Nullable Boolean dateLimitsEnabled,
        Rest rest) {

    public Pricing {
        prices = List.copyOf(prices);
    }

    /** Something bought once for these prices, with the service's defaults for the rest. */
    public static Pricing of(List<Money> prices) {
        return new Pricing(
                Cycle.ONCE, prices, Quantity.DEFAULT, Discounts.NONE, Fees.NONE, Notices.NONE, null, Rest.NONE);
    }

    /** The same with other prices. */
    public Pricing withPrices(List<Money> other) {
        return new Pricing(cycle, other, quantity, discounts, fees, notices, dateLimitsEnabled, rest);
    }

    /** The same, billed in another rhythm. */
    public Pricing withCycle(Cycle other) {
        return new Pricing(other, prices, quantity, discounts, fees, notices, dateLimitsEnabled, rest);
    }

    /** The same with other fees. */
    public Pricing withFees(Fees other) {
        return new Pricing(cycle, prices, quantity, discounts, other, notices, dateLimitsEnabled, rest);
    }

    /** The same with other discounts. */
    public Pricing withDiscounts(Discounts other) {
        return new Pricing(cycle, prices, quantity, other, fees, notices, dateLimitsEnabled, rest);
    }

    /** The same with what else was read of it. */
    public Pricing withRest(Rest other) {
        return new Pricing(cycle, prices, quantity, discounts, fees, notices, dateLimitsEnabled, other);
    }

    /**
     * Settings that this client does not know, as they came.
     *
     * @param json an object of them by name; of a known setting only what is not known within
     */
    public record Rest(String json) {

        public static final Rest NONE = new Rest("{}");
    }

    /**
     * The rhythm of a subscription.
     *
     * @param unit null for something bought once
     * @param count how many intervals; null for no end
     * @param trialDays days before the first charge
     */
    public record Cycle(
            @Nullable IntervalUnit unit,
            @Nullable Integer length,
            @Nullable Integer count,
            @Nullable RenewalMode renew,
            @Nullable Integer trialDays) {

        /** Bought once. */
        public static final Cycle ONCE = new Cycle(null, null, null, null, null);

        /** Billed every so many units without end. */
        public static Cycle every(int length, IntervalUnit unit) {
            return new Cycle(unit, length, null, RenewalMode.AUTO, null);
        }
    }

    /** How many are bought. */
    public record Quantity(
            @Nullable QuantityBehavior behavior, @Nullable Integer standard) {

        public static final Quantity DEFAULT = new Quantity(null, null);
    }

    /**
     * Discounts of the product itself.
     *
     * @param percentFrom percent off by the quantity it begins with
     * @param reason the text buyers see, by language
     * @param duration billing periods; null for all
     */
    public record Discounts(
            SortedMap<Integer, BigDecimal> percentFrom,
            Map<String, String> reason,
            @Nullable Integer duration) {

        public static final Discounts NONE = new Discounts(Collections.emptySortedMap(), Map.of(), null);

        public Discounts {
            percentFrom = Collections.unmodifiableSortedMap(new TreeMap<>(percentFrom));
            reason = Collections.unmodifiableMap(new LinkedHashMap<>(reason));
        }
    }

    /**
     * What is charged beside the price.
     *
     * @param paymentCollected whether a trial asks for a payment method
     * @param trialPrice of a paid trial, by currency
     */
    public record Fees(
            @Nullable SetupFee setup,
            @Nullable Boolean paymentCollected,
            @Nullable Boolean paidTrial,
            List<Money> trialPrice) {

        public static final Fees NONE = new Fees(null, null, null, List.of());

        public Fees {
            trialPrice = List.copyOf(trialPrice);
        }
    }

    /** Charged once at the beginning; the title by language. */
    public record SetupFee(List<Money> prices, Map<String, String> title) {

        public SetupFee {
            prices = List.copyOf(prices);
            title = Collections.unmodifiableMap(new LinkedHashMap<>(title));
        }
    }

    /** When buyers are written to, and when a subscription without payment ends; null where the service does not say. */
    public record Notices(
            @Nullable Notice reminder,
            @Nullable Notice overdue,
            @Nullable Notice cancellation) {

        public static final Notices NONE = new Notices(null, null, null);
    }

    /**
     * A time after or before something.
     *
     * @param enabled null for a cancellation
     * @param times how many notices; only for overdue ones. The service calls it {@code amount}
     */
    public record Notice(
            @Nullable Boolean enabled,
            @Nullable IntervalUnit unit,
            @Nullable Integer length,
            @Nullable Integer times) {}
}
