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

    /**
     * Makes it another one from its next charge on, or at once with the difference charged or credited. What is null stays.
     *
     * @param price of one unit
     * @param currency the subscription's, as it was shown
     * @param next the day of the next charge; not together with {@code prorated}
     * @param end the day it ends
     * @param withoutEnd takes off an end that was set
     * @param coupons codes; an empty list takes them off
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
            boolean prorated)
            implements SubscriptionChange {

        public Plan {
            coupons = coupons == null ? null : List.copyOf(coupons);
        }

        @Override
        public String kind() {
            return prorated ? "subscription.prorate" : "subscription.update";
        }
    }
}
