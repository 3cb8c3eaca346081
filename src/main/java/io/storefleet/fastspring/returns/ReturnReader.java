package io.storefleet.fastspring.returns;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.orders.Customer;
import io.storefleet.fastspring.orders.Payment;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads returns as contract 9.1 describes them, from answers and from events. */
final class ReturnReader {

    private ReturnReader() {}

    /** Null for an object without a return's id. */
    static @Nullable Return read(Fields given) {
        ReturnId id = given.id(ReturnId::isValid, ReturnId::new, "return", "id");
        return id == null
                ? null
                : new Return(
                        id,
                        reference(given),
                        given.id(QuoteId::isValid, QuoteId::new, "quote"),
                        new Return.State(given.isTrue("completed"), given.isTrue("live"), given.instant("changed")),
                        totals(given, "totalReturn"),
                        grounds(given),
                        new Return.Parties(
                                account(given), Customer.read(given.in("customer")), Payment.read(given.in("payment"))),
                        original(given.in("original")),
                        given.objects("items", item -> item(item, given)),
                        given.raw());
    }

    private static Return.Totals totals(Fields given, String total) {
        String currency = given.text("currency");
        String payout = given.text("payoutCurrency");
        return new Return.Totals(
                currency,
                payout,
                given.amount(total, currency, payout),
                given.amount("tax", currency, payout),
                given.amount("subtotal", currency, payout),
                given.money("totalRefundInPayoutCurrency", payout));
    }

    private static Return.Grounds grounds(Fields given) {
        var performer = new Return.Performer(
                given.text("refundPerformerType"), given.text("refundPerformer"), given.text("refundSourceComponent"));
        return new Return.Grounds(given.text("reason"), given.text("note"), given.text("type"), performer);
    }

    private static Return.Original original(Fields original) {
        return new Return.Original(
                original.id(OrderId::isValid, OrderId::new, "id", "order"),
                reference(original),
                account(original),
                totals(original, "total"),
                new Return.Attached(
                        original.texts("notes"),
                        original.map("tags"),
                        original.ids("subscriptions", "subscription", SubscriptionId::isValid, SubscriptionId::new)));
    }

    /** Null for a line that names no product. */
    private static @Nullable ReturnItem item(Fields item, Fields given) {
        String product = item.id(_ -> true, Function.identity(), "product");
        return product == null
                ? null
                : new ReturnItem(
                        product,
                        item.whole("quantity"),
                        item.text("display"),
                        item.text("sku"),
                        item.text("refundType"),
                        item.amount("subtotal", given.text("currency"), given.text("payoutCurrency")),
                        item.map("attributes"),
                        item.id(SubscriptionId::isValid, SubscriptionId::new, "subscription"),
                        item.raw());
    }

    private static @Nullable OrderReference reference(Fields named) {
        return named.id(OrderReference::isValid, OrderReference::new, "reference");
    }

    private static @Nullable AccountId account(Fields owned) {
        return owned.id(AccountId::isValid, AccountId::new, "account");
    }
}
