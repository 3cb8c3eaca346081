package io.storefleet.subscriptions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can be done to a subscription. */
public sealed interface SubscriptionChange {

    /** The kind's name among all changes. */
    @JsonIgnore
    String kind();

    /** Ends it: with the period that is paid for, which can be taken back until then, or at once and for good. */
    record Cancel(boolean atOnce) implements SubscriptionChange {
        @Override
        public String kind() {
            return "subscription.cancel";
        }
    }

    /** Takes a cancellation back before the period has ended. */
    record Uncancel() implements SubscriptionChange {
        @Override
        public String kind() {
            return "subscription.uncancel";
        }
    }

    /** Pauses it from the next charge on. */
    record Pause(int periods) implements SubscriptionChange {
        @Override
        public String kind() {
            return "subscription.pause";
        }
    }

    /** Ends a pause; the buyer is charged at once. */
    record Resume() implements SubscriptionChange {
        @Override
        public String kind() {
            return "subscription.resume";
        }
    }

    /** Charges a managed one now. */
    record Charge() implements SubscriptionChange {
        @Override
        public String kind() {
            return "subscription.rebill";
        }
    }

    /** Makes a cart of a trial that ended unpaid, so that its buyer can still pay; charges nobody. */
    record Convert() implements SubscriptionChange {
        @Override
        public String kind() {
            return "subscription.convert";
        }
    }

    /**
     * Gives it to another customer of the store.
     *
     * @param to id or e-mail address of a customer; null where somebody new gets it
     * @param person who is to be made a customer; null where one gets it
     * @param initiator the e-mail address FastSpring is told; whoever carries it out puts in the actor's own
     */
    record Transfer(
            @Nullable String to,
            @Nullable Recipient person,
            @Nullable String initiator) implements SubscriptionChange {

        @Override
        public String kind() {
            return "subscription.transfer";
        }

        @Override
        public String toString() {
            return "Transfer[hidden]";
        }
    }

    /** Somebody new; {@code language} is ISO 639-1, {@code country} ISO 3166-1. */
    record Recipient(
            String email,
            String first,
            String last,
            @Nullable String company,
            @Nullable String country,
            @Nullable String language) {

        @Override
        public String toString() {
            return "Recipient[hidden]";
        }
    }

    /** An add-on as it is to be. @param quantity 0 takes it off */
    record Addon(String product, int quantity) {}

    /**
     * What the seller takes off.
     *
     * @param size percent, or an amount in the subscription's currency
     * @param periods how many periods it holds; null for all
     */
    record Discount(
            boolean percent, BigDecimal size, @Nullable Integer periods) {}

    /**
     * Makes it another one from its next charge on, or at once with the difference charged or credited. What is null stays.
     *
     * @param price of one unit
     * @param currency the subscription's, as it was shown
     * @param next the day of the next charge; not together with {@code prorated}
     * @param end the day it ends
     * @param withoutEnd takes off an end that was set
     * @param coupons codes; an empty list takes them off
     * @param addons those alone that become different
     */
    record Plan(
            @Nullable String product,
            @Nullable Integer quantity,
            @Nullable BigDecimal price,
            @Nullable String currency,
            @Nullable LocalDate next,
            @Nullable LocalDate end,
            boolean withoutEnd,
            @Nullable List<String> coupons,
            boolean prorated,
            List<Addon> addons,
            @Nullable Discount discount)
            implements SubscriptionChange {

        public Plan {
            coupons = coupons == null ? null : List.copyOf(coupons);
            addons = List.copyOf(addons);
        }

        /** Without add-ons and discount. */
        public Plan(
                @Nullable String product,
                @Nullable Integer quantity,
                @Nullable BigDecimal price,
                @Nullable String currency,
                @Nullable LocalDate next,
                @Nullable LocalDate end,
                boolean withoutEnd,
                @Nullable List<String> coupons,
                boolean prorated) {
            this(product, quantity, price, currency, next, end, withoutEnd, coupons, prorated, List.of(), null);
        }

        public Plan with(List<Addon> others, @Nullable Discount off) {
            return new Plan(product, quantity, price, currency, next, end, withoutEnd, coupons, prorated, others, off);
        }

        @Override
        public String kind() {
            return prorated ? "subscription.prorate" : "subscription.update";
        }
    }
}
