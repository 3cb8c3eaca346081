package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.internal.Fields;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads orders as contract 7.2 describes them, from answers and from events. */
final class OrderReader {

    private final Fields order;
    private final @Nullable String currency;
    private final @Nullable String payoutCurrency;

    private OrderReader(Fields order) {
        this.order = order;
        this.currency = order.text("currency");
        this.payoutCurrency = order.text("payoutCurrency");
    }

    /** Null for an object without an order's id. */
    static @Nullable Order read(Fields order) {
        OrderId id = id(order);
        return id == null ? null : new OrderReader(order).order(id);
    }

    static @Nullable OrderId id(Fields order) {
        return order.id(OrderId::isValid, OrderId::new, "id", "order");
    }

    private Order order(OrderId id) {
        return new Order(
                id,
                references(),
                new Order.State(
                        order.isTrue("completed"),
                        order.isTrue("live"),
                        order.instant("changed"),
                        order.text("reason")),
                new Order.Origin(
                        order.text("siteId"),
                        order.text("acquisitionTransactionType"),
                        order.text("ipAddress"),
                        order.text("language")),
                totals(),
                parties(),
                Payment.read(order.in("payment")),
                new Order.Marks(order.map("tags"), order.texts("notes"), order.texts("coupons")),
                order.objects("items", new OrderItemReader(currency, payoutCurrency)::read),
                order.objects("returns", this::summary),
                order.raw());
    }

    private Order.References references() {
        return new Order.References(
                order.id(OrderReference::isValid, OrderReference::new, "reference"),
                order.text("buyerReference"),
                order.id(QuoteId::isValid, QuoteId::new, "quote"),
                invoice(),
                order.text("billDescriptor"));
    }

    /** The address of an order without reference has the text {@code null} where the reference belongs. */
    private @Nullable URI invoice() {
        URI address = order.address("invoiceUrl");
        boolean none = address == null
                || address.getPath() == null
                || List.of(address.getPath().split("/")).contains("null");
        return none ? null : address;
    }

    private Order.Totals totals() {
        return new Order.Totals(
                currency,
                payoutCurrency,
                amount("total"),
                amount("tax"),
                amount("subtotal"),
                amount("discount"),
                amount("discountWithTax"));
    }

    private Order.Parties parties() {
        return new Order.Parties(
                account(order),
                Customer.read(order.in("customer")),
                PostalAddress.read(order.in("address")),
                order.objects("recipients", OrderReader::recipient));
    }

    private static Order.Recipient recipient(Fields entry) {
        Fields person = entry.in("recipient").isPresent() ? entry.in("recipient") : entry;
        return new Order.Recipient(account(person), Customer.read(person), PostalAddress.read(person.in("address")));
    }

    private static @Nullable AccountId account(Fields owned) {
        return owned.id(AccountId::isValid, AccountId::new, "account");
    }

    private @Nullable ReturnSummary summary(Fields entry) {
        ReturnId id = entry.id(ReturnId::isValid, ReturnId::new, "return", "id");
        return id == null ? null : new ReturnSummary(id, entry.amount("amount", currency, payoutCurrency));
    }

    private Amount amount(String name) {
        return order.amount(name, currency, payoutCurrency);
    }
}
