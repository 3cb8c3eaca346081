package io.storefleet.orders;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.orders.Payment;
import io.storefleet.fastspring.orders.ReturnSummary;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One order as the actor may see it; nothing personal shows in {@code toString}.
 *
 * @param returns as the order tells of them: ids and amounts
 * @param charges each attempt to take the money, latest first; none where the actor may not see accounts
 */
public record OrderDetail(
        OrderId id,
        Names names,
        Order.State state,
        Order.Totals totals,
        Buyer buyer,
        Payment payment,
        List<Line> lines,
        List<ReturnSummary> returns,
        Marks marks,
        List<Attempt> charges,
        Sight sight) {

    public OrderDetail {
        lines = List.copyOf(lines);
        returns = List.copyOf(returns);
        charges = List.copyOf(charges);
    }

    /** What was given back in all; empty where nothing was or the order does not say how much. */
    public Optional<Money> returned() {
        return returns.stream()
                .flatMap(each -> Optional.ofNullable(each.amount().money()).stream())
                .reduce((one, other) -> new Money(one.amount().add(other.amount()), one.currency()));
    }

    public boolean delivered() {
        return lines.stream().anyMatch(line -> !line.deliveries().isEmpty());
    }

    @Override
    public String toString() {
        return "OrderDetail[" + id + "]";
    }

    /**
     * What others know the order by.
     *
     * @param buyerReference the buyer's own number; null also where personal data are hidden
     * @param invoice open to whoever has the address; null also where personal data are hidden
     */
    public record Names(
            @Nullable String reference,
            @Nullable String buyerReference,
            @Nullable QuoteId quote,
            @Nullable URI invoice,
            @Nullable String billDescriptor) {

        @Override
        public String toString() {
            return "Names[hidden]";
        }
    }

    /** Who bought, and who receives where that is somebody else. */
    public record Buyer(
            @Nullable AccountId account,
            Contact contact,
            List<Contact> recipients,
            @Nullable String language,
            @Nullable String ipAddress) {

        public Buyer {
            recipients = List.copyOf(recipients);
        }

        @Override
        public String toString() {
            return "Buyer[hidden]";
        }
    }

    /**
     * A person, masked where personal data are hidden.
     *
     * @param address a line each
     * @param country ISO 3166-1 alpha-2
     */
    public record Contact(
            @Nullable String name,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            List<String> address,
            @Nullable String country) {

        public Contact {
            address = List.copyOf(address);
        }

        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /**
     * One item.
     *
     * @param product its path; plain text, since fees and shipping have odd ones
     * @param subtotal of the quantity, net of tax, after the discount
     * @param attributes set by the seller; values hidden where personal data are
     * @param prorated total of a change within a period; null for all else
     */
    public record Line(
            String product,
            String name,
            @Nullable String sku,
            @Nullable Integer quantity,
            Amount subtotal,
            Amount discount,
            @Nullable String coupon,
            boolean addon,
            @Nullable SubscriptionId subscription,
            Map<String, String> attributes,
            List<Delivery> deliveries,
            @Nullable Money prorated) {

        public Line {
            attributes = Map.copyOf(attributes);
            deliveries = List.copyOf(deliveries);
        }

        @Override
        public String toString() {
            return "Line[" + product + "]";
        }
    }

    /** Something the buyer got; a licence's key is not in it. @param size bytes, of a file */
    public record Delivery(
            boolean licence,
            @Nullable String display,
            @Nullable Long size) {}

    /** What seller and buyer attached; values hidden where personal data are. */
    public record Marks(Map<String, String> tags, List<String> notes, List<String> coupons) {

        public Marks {
            tags = Map.copyOf(tags);
            notes = List.copyOf(notes);
            coupons = List.copyOf(coupons);
        }

        @Override
        public String toString() {
            return "Marks[hidden]";
        }
    }

    /** An attempt to take the money. */
    public record Attempt(@Nullable Instant at, @Nullable Money amount, boolean failed) {}

    /**
     * How far the actor sees, and how fresh it is.
     *
     * @param personal whether personal data are shown
     * @param account whether the account's page may be opened
     * @param subscriptions whether the pages of subscriptions may be opened
     * @param returns whether returns may be read
     * @param json what the service sent, without what the actor may not see
     * @param asOf when the service said so
     */
    public record Sight(
            boolean personal, boolean account, boolean subscriptions, boolean returns, String json, Instant asOf) {

        @Override
        public String toString() {
            return "Sight[" + asOf + "]";
        }
    }
}
