package io.storefleet.subscriptions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Addon;
import io.storefleet.fastspring.subscriptions.AppliedDiscount;
import io.storefleet.fastspring.subscriptions.Instruction;
import io.storefleet.fastspring.subscriptions.Reminders;
import io.storefleet.fastspring.subscriptions.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One subscription as the actor may see it; nothing personal shows in {@code toString}.
 *
 * @param charges each attempt to take money for it, latest first; none where the actor may not see accounts
 */
public record SubscriptionDetail(
        SubscriptionId id,
        Subscription.Status status,
        Subscription.Plan plan,
        Costs costs,
        Subscription.Schedule schedule,
        Subscription.NextCharge nextCharge,
        Subscription.PaymentMethod payment,
        Subscription.Pausing pausing,
        Reminders reminders,
        Holder holder,
        Extras extras,
        List<Attempt> charges,
        Sight sight) {

    public SubscriptionDetail {
        charges = List.copyOf(charges);
    }

    /** What it is called: the product's name, else its path, else the id. */
    public String name() {
        if (plan.display() != null) {
            return plan.display();
        }
        return plan.product() == null ? id.value() : plan.product().value();
    }

    @Override
    public String toString() {
        return "SubscriptionDetail[" + id + "]";
    }

    /**
     * What it costs.
     *
     * @param perPeriod of the base plan, before tax; null where too little is told
     * @param prices the price schedule
     */
    public record Costs(
            Subscription.Prices prices,
            @Nullable Money perPeriod,
            List<Addon> addons,
            List<AppliedDiscount> discounts,
            List<Instruction> schedule) {

        public Costs {
            addons = List.copyOf(addons);
            discounts = List.copyOf(discounts);
            schedule = List.copyOf(schedule);
        }
    }

    /**
     * Whose it is, as the copy knows its account.
     *
     * @param name masked where personal data are hidden; null where the copy does not know it or the actor may not see
     *     accounts
     * @param initialOrder the order it began with; null for an import
     * @param customReference the seller's or an import's own number; null also where personal data are hidden
     */
    public record Holder(
            @Nullable AccountId account,
            @Nullable String name,
            @Nullable String email,
            @Nullable Initial initialOrder,
            @Nullable String customReference) {

        @Override
        public String toString() {
            return "Holder[hidden]";
        }
    }

    /** The order a subscription began with. */
    public record Initial(String id, @Nullable String reference) {}

    /** What hangs on it; values hidden where personal data are. @param licences what they are called, not the keys */
    public record Extras(Map<String, String> tags, Map<String, String> attributes, List<String> licences) {

        public Extras {
            tags = Map.copyOf(tags);
            attributes = Map.copyOf(attributes);
            licences = List.copyOf(licences);
        }

        @Override
        public String toString() {
            return "Extras[hidden]";
        }
    }

    /**
     * An attempt to take money.
     *
     * @param order its id; null where it made none
     * @param reference the order's
     */
    public record Attempt(
            @Nullable Instant at,
            @Nullable Money amount,
            boolean failed,
            @Nullable String order,
            @Nullable String reference) {}

    /**
     * How far the actor sees, and how fresh it is.
     *
     * @param personal whether personal data are shown
     * @param account whether the account's page may be opened
     * @param orders whether the pages of orders may be opened
     * @param json what the service sent, without what the actor may not see
     * @param asOf when the service said so
     * @param today the day in UTC by which dates are past or to come
     */
    public record Sight(boolean personal, boolean account, boolean orders, String json, Instant asOf, LocalDate today) {

        @Override
        public String toString() {
            return "Sight[" + asOf + "]";
        }
    }
}
