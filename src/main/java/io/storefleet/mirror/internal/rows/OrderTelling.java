package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.orders.OrderItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns an order into its row and into what it tells of its buyer. */
final class OrderTelling {

    /** Letters after the digits say what kind of order it is; B is a renewal. */
    private static final Pattern REBILL = Pattern.compile(".*\\d[A-Z]*B[A-Z]*");

    private OrderTelling() {}

    /** @param raw the order's JSON as it is kept */
    static Telling of(Order order, String raw, Instant asOf) {
        String reference = text(order.references().reference(), OrderReference::value);
        String account = order.parties().account() == null
                ? null
                : order.parties().account().value();
        var customer = order.parties().customer();
        var cells = new Cells()
                .text(255, reference)
                .text(64, account)
                .flag(order.state().live())
                .flag(order.state().completed())
                .text(255, order.state().reason())
                .flag(reference != null && REBILL.matcher(reference).matches());
        sums(cells, order);
        cells.texts(255, products(order))
                .texts(64, subscriptions(order))
                .texts(255, coupons(order))
                .text(63, order.payment().type())
                .text(31, order.payment().cardEnding())
                .text(255, customer.first())
                .text(255, customer.last())
                .text(255, customer.email())
                .text(255, customer.company())
                .text(255, customer.phone())
                .country(order.parties().address().country());
        var words = words(order);
        cells.whole(words.open()).whole(words.personal());
        return Telling.of(order.id().value(), order.state().changed(), asOf, cells, RawJson.of(raw));
    }

    private static void sums(Cells cells, Order order) {
        var totals = order.totals();
        cells.currency(totals.currency())
                .money(totals.total().money())
                .money(totals.tax().money())
                .money(totals.subtotal().money())
                .money(totals.discount().money())
                .currency(totals.payoutCurrency())
                .money(totals.total().payout())
                .money(returned(order))
                .whole(order.returns().size());
    }

    /** What was given back; null where the order does not say how much. */
    private static @Nullable BigDecimal returned(Order order) {
        List<Money> amounts = order.returns().stream()
                .map(each -> each.amount().money())
                .filter(Objects::nonNull)
                .toList();
        return amounts.isEmpty() ? null : amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> products(Order order) {
        return order.items().stream().map(OrderItem::product).distinct().toList();
    }

    private static List<String> subscriptions(Order order) {
        return order.items().stream()
                .map(each -> each.role().subscription())
                .filter(Objects::nonNull)
                .map(SubscriptionId::value)
                .distinct()
                .toList();
    }

    private static List<String> coupons(Order order) {
        return Stream.concat(
                        order.marks().coupons().stream(),
                        order.items().stream().map(OrderItem::coupon).filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    private static SearchText words(Order order) {
        var customer = order.parties().customer();
        var address = order.parties().address();
        var words = new SearchText()
                .id(order.id().value())
                .key(text(order.references().reference(), OrderReference::value))
                .words(customer.first())
                .words(customer.last())
                .words(customer.company())
                .words(address.country())
                .keys(products(order))
                .keys(coupons(order))
                .words(order.payment().cardEnding())
                .id(
                        order.parties().account() == null
                                ? null
                                : order.parties().account().value());
        subscriptions(order).forEach(words::id);
        order.items().forEach(each -> words.words(each.display().name()));
        return words.words(order.state().completed() ? "completed" : "")
                .email(customer.email())
                .phone(customer.phone())
                .place(address.line1())
                .place(address.line2())
                .place(address.city())
                .place(address.postalCode());
    }

    private static <T> @Nullable String text(@Nullable T value, Function<T, String> text) {
        return value == null ? null : text.apply(value);
    }
}
