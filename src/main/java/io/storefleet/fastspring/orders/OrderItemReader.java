package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.orders.OrderItem.Driver;
import io.storefleet.fastspring.orders.OrderItem.Proration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an order, whose sums are in the order's two currencies. */
final class OrderItemReader {

    private final @Nullable String currency;
    private final @Nullable String payoutCurrency;

    OrderItemReader(@Nullable String currency, @Nullable String payoutCurrency) {
        this.currency = currency;
        this.payoutCurrency = payoutCurrency;
    }

    /** Null for a line that names no product. */
    @Nullable OrderItem read(Fields item) {
        String product = item.id(_ -> true, Function.identity(), "product");
        return product == null
                ? null
                : new OrderItem(
                        product,
                        item.whole("quantity"),
                        display(item),
                        amount(item, "subtotal"),
                        amount(item, "discount"),
                        item.map("attributes"),
                        item.text("coupon"),
                        role(item),
                        FulfillmentReader.read(item.in("fulfillments")),
                        proration(item),
                        item.raw());
    }

    private static OrderItem.Display display(Fields item) {
        return new OrderItem.Display(
                item.text("display"), item.text("shortDisplay"), item.text("sku"), item.address("imageUrl"));
    }

    private static OrderItem.Role role(Fields item) {
        return new OrderItem.Role(
                item.flag("isSubscription"),
                item.flag("isAddon"),
                item.id(SubscriptionId::isValid, SubscriptionId::new, "subscription"),
                item.object("driver", driver -> new Driver(driver.text("type"), driver.text("path"))));
    }

    private @Nullable Proration proration(Fields item) {
        return item.names().stream().noneMatch(name -> name.startsWith("proratedItem"))
                ? null
                : new Proration(
                        amount(item, "proratedItemChangeAmount"),
                        amount(item, "proratedItemProratedCharge"),
                        amount(item, "proratedItemCreditAmount"),
                        amount(item, "proratedItemTaxAmount"),
                        amount(item, "proratedItemTotal"));
    }

    private Amount amount(Fields item, String name) {
        return item.amount(name, currency, payoutCurrency);
    }
}
