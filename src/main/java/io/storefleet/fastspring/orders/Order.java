package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One order (contract 7.2), personal data of its buyer included, none of which shows in {@code toString}.
 *
 * @param raw the JSON object the service sent
 */
public record Order(
        OrderId id,
        References references,
        State state,
        Origin origin,
        Totals totals,
        Parties parties,
        Payment payment,
        Marks marks,
        List<OrderItem> items,
        List<ReturnSummary> returns,
        String raw) {

    public Order {
        items = List.copyOf(items);
        returns = List.copyOf(returns);
    }

    /** Reads an order kept as {@link #raw}; empty when it is none. */
    public static Optional<Order> parse(String raw) {
        return Json.parse(raw.getBytes(StandardCharsets.UTF_8))
                .flatMap(node -> Optional.ofNullable(read(Fields.of(node))));
    }

    /** The order in the object, as lists, single reads, entries and webhooks have it; null without a usable id. */
    public static @Nullable Order read(Fields fields) {
        return OrderReader.read(fields);
    }

    @Override
    public String toString() {
        return "Order[" + id + "]";
    }

    /**
     * What others know the order by.
     *
     * @param reference null until the order is accepted
     * @param buyerReference the buyer's purchase order number
     * @param invoice the web invoice, open to whoever knows its address; null while there is none
     * @param billDescriptor the words on the card statement
     */
    public record References(
            @Nullable OrderReference reference,
            @Nullable String buyerReference,
            @Nullable QuoteId quote,
            @Nullable URI invoice,
            @Nullable String billDescriptor) {

        @Override
        public String toString() {
            return "References[hidden]";
        }
    }

    /**
     * How far the order is.
     *
     * @param completed false while it is pending, failed or canceled
     * @param live false for a test order
     * @param changed the last change, returns and tags included; the only instant an order has
     * @param reason why it was canceled or failed, in events
     */
    public record State(
            boolean completed,
            boolean live,
            @Nullable Instant changed,
            @Nullable String reason) {}

    /**
     * Where the order came from.
     *
     * @param acquisition kind of transaction that made it, in events, such as {@code INVOICE_PAYMENT_ORDER}
     * @param language ISO 639-1, lower case
     */
    public record Origin(
            @Nullable String site,
            @Nullable String acquisition,
            @Nullable String ipAddress,
            @Nullable String language) {

        @Override
        public String toString() {
            return "Origin[hidden]";
        }
    }

    /**
     * The sums of all items.
     *
     * @param currency ISO 4217
     * @param subtotal net of tax, after the discount
     */
    public record Totals(
            @Nullable String currency,
            @Nullable String payoutCurrency,
            Amount total,
            Amount tax,
            Amount subtotal,
            Amount discount,
            Amount discountWithTax) {}

    /**
     * Who bought and who receives.
     *
     * @param customer who paid, as typed at the checkout; may differ from the account's contact
     */
    public record Parties(
            @Nullable AccountId account, Customer customer, PostalAddress address, List<Recipient> recipients) {

        public Parties {
            recipients = List.copyOf(recipients);
        }

        @Override
        public String toString() {
            return "Parties[hidden]";
        }
    }

    /** Who receives what was bought, where that is somebody else or told again. */
    public record Recipient(@Nullable AccountId account, Customer person, PostalAddress address) {

        @Override
        public String toString() {
            return "Recipient[hidden]";
        }
    }

    /** What seller and buyer attached: the seller's tags, notes, and the coupon codes used. */
    public record Marks(Map<String, String> tags, List<String> notes, List<String> coupons) {

        public Marks {
            notes = List.copyOf(notes);
            coupons = List.copyOf(coupons);
        }

        @Override
        public String toString() {
            return "Marks[hidden]";
        }
    }
}
