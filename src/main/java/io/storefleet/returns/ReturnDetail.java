package io.storefleet.returns;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One return as the actor may see it, read from its store. */
public record ReturnDetail(
        ReturnId id,
        @Nullable String reference,
        State state,
        Sums sums,
        Grounds grounds,
        Buyer buyer,
        Original original,
        List<Item> items,
        Sight sight) {

    public ReturnDetail {
        items = List.copyOf(items);
    }

    public record State(
            boolean completed, boolean live, @Nullable Instant made) {}

    /** @param payout what the seller pays for it, in the payout currency */
    public record Sums(
            Amount total,
            Amount tax,
            Amount subtotal,
            @Nullable Money payout) {}

    /**
     * Why and by whom, masked where the actor may not see who somebody is.
     *
     * @param note the buyer sees it
     * @param madeWith such as {@code api} or {@code sellerApp}
     */
    public record Grounds(
            @Nullable String reason,
            @Nullable String note,
            @Nullable String madeWith,
            @Nullable String madeBy) {

        @Override
        public String toString() {
            return "Grounds[hidden]";
        }
    }

    /** Who got the money, masked where the actor may not see it. @param paid how it had been paid */
    public record Buyer(
            @Nullable String name,
            @Nullable String email,
            @Nullable AccountId account,
            @Nullable String paid) {

        @Override
        public String toString() {
            return "Buyer[hidden]";
        }
    }

    /** The order it was paid for, as far as the actor may see orders. */
    public record Original(
            @Nullable OrderId order, @Nullable String reference, Amount total, List<SubscriptionId> subscriptions) {

        public Original {
            subscriptions = List.copyOf(subscriptions);
        }
    }

    /** @param quantity 0 when only a part of the price was given back */
    public record Item(
            String product,
            String name,
            @Nullable Integer quantity,
            @Nullable String kind,
            Amount subtotal,
            @Nullable SubscriptionId subscription) {}

    /**
     * @param personal whether the actor sees who somebody is
     * @param orders whether they may open orders
     * @param accounts whether they may open accounts
     * @param subscriptions whether they may open subscriptions
     * @param json the object, with marks in the place of what the actor may not see
     */
    public record Sight(boolean personal, boolean orders, boolean accounts, boolean subscriptions, String json) {

        @Override
        public String toString() {
            return "Sight[personal=" + personal + "]";
        }
    }

    @Override
    public String toString() {
        return "ReturnDetail[" + id + "]";
    }
}
