package io.storefleet.fastspring.returns;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.orders.Customer;
import io.storefleet.fastspring.orders.Payment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money given back for an order (contract 9.1), personal data included, none of which shows in {@code toString}.
 *
 * @param reference as of an order, ending in X
 * @param raw the JSON object the service sent
 */
public record Return(
        ReturnId id,
        @Nullable OrderReference reference,
        @Nullable QuoteId quote,
        State state,
        Totals totals,
        Grounds grounds,
        Parties parties,
        Original original,
        List<ReturnItem> items,
        String raw) {

    public Return {
        items = List.copyOf(items);
    }

    /** Reads the return that an event tells of; null without an id. */
    public static @Nullable Return read(Fields given) {
        return ReturnReader.read(given);
    }

    @Override
    public String toString() {
        return "Return[" + id + "]";
    }

    /** How far the return is. @param live false for a return of a test order */
    public record State(
            boolean completed, boolean live, @Nullable Instant changed) {}

    /**
     * The sums of all items.
     *
     * @param currency ISO 4217, of the order
     * @param refundInPayout what the seller pays for it, in the payout currency
     */
    public record Totals(
            @Nullable String currency,
            @Nullable String payoutCurrency,
            Amount total,
            Amount tax,
            Amount subtotal,
            @Nullable Money refundInPayout) {}

    /**
     * Why and by whom.
     *
     * @param reason words to show, such as {@code Duplicate Order}; not the reason of a request
     * @param note the buyer can read it
     * @param type {@code RETURN}, where it is told
     */
    public record Grounds(
            @Nullable String reason,
            @Nullable String note,
            @Nullable String type,
            Performer performer) {

        @Override
        public String toString() {
            return "Grounds[hidden]";
        }
    }

    /**
     * Who made the return, as far as newer answers tell.
     *
     * @param type {@code api}, {@code sellerApp} …
     * @param name e-mail or user
     * @param component the part of the service it was made with
     */
    public record Performer(
            @Nullable String type,
            @Nullable String name,
            @Nullable String component) {

        @Override
        public String toString() {
            return "Performer[" + type + "]";
        }
    }

    /** Who got the money back, and how it had been paid. */
    public record Parties(@Nullable AccountId account, Customer customer, Payment payment) {

        @Override
        public String toString() {
            return "Parties[hidden]";
        }
    }

    /** The order the money was paid for. */
    public record Original(
            @Nullable OrderId order,
            @Nullable OrderReference reference,
            @Nullable AccountId account,
            Totals totals,
            Attached attached) {

        @Override
        public String toString() {
            return "Original[" + order + "]";
        }
    }

    /** What hung on the order. */
    public record Attached(List<String> notes, Map<String, String> tags, List<SubscriptionId> subscriptions) {

        public Attached {
            notes = List.copyOf(notes);
            subscriptions = List.copyOf(subscriptions);
        }

        @Override
        public String toString() {
            return "Attached[hidden]";
        }
    }
}
