package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.Scope;
import io.storefleet.fastspring.internal.Query;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows (contract 7.1): start with {@link #of(Scope)} and narrow it down. All conditions hold together.
 *
 * @param products any of them; none for all
 * @param scope always sent, since the service's default is not documented
 * @param status null for any
 */
public record OrderQuery(
        Days days,
        Set<ProductPath> products,
        Kind kind,
        Scope scope,
        @Nullable OrderStatus status) {

    public OrderQuery {
        products = Set.copyOf(products);
    }

    /** All orders of the scope. */
    public static OrderQuery of(Scope scope) {
        return new OrderQuery(new Days(DaySpan.ALL, null), Set.of(), new Kind(null, null), scope, null);
    }

    /** After {@code begin} and before {@code end}, UTC days, at least one apart; the service does not say which count. */
    public OrderQuery between(LocalDate begin, LocalDate end) {
        return with(new Days(DaySpan.between(begin, end), null));
    }

    public OrderQuery since(LocalDate begin) {
        return with(new Days(DaySpan.since(begin), null));
    }

    public OrderQuery before(LocalDate end) {
        return with(new Days(DaySpan.before(end), null));
    }

    public OrderQuery lastDays(int days) {
        return with(new Days(DaySpan.ALL, days));
    }

    public OrderQuery withProducts(Set<ProductPath> other) {
        return new OrderQuery(days, other, kind, scope, status);
    }

    /** Only renewals. */
    public OrderQuery onlyRebills() {
        return with(new Kind(true, kind.returns()));
    }

    /** Only orders that are no renewals. */
    public OrderQuery withoutRebills() {
        return with(new Kind(false, kind.returns()));
    }

    /** Only orders with returns. */
    public OrderQuery onlyReturned() {
        return with(new Kind(kind.rebill(), true));
    }

    /** Only orders without returns. */
    public OrderQuery withoutReturned() {
        return with(new Kind(kind.rebill(), false));
    }

    public OrderQuery withStatus(OrderStatus other) {
        return new OrderQuery(days, products, kind, scope, other);
    }

    private OrderQuery with(Kind other) {
        return new OrderQuery(days, products, other, scope, status);
    }

    private OrderQuery with(Days other) {
        return new OrderQuery(other, products, kind, scope, status);
    }

    Query parameters() {
        return new Query()
                .add("begin", days.span().begin())
                .add("end", days.span().end())
                .add("days", days.last())
                .add(
                        "products",
                        products.stream().map(ProductPath::value).sorted().toList())
                .add("rebill", kind.rebill())
                .add("returns", kind.returns())
                .add("scope", scope)
                .add("status", status == null ? null : status.word());
    }

    /**
     * When they were made.
     *
     * @param last so many days back from today, instead of a span
     */
    public record Days(DaySpan span, @Nullable Integer last) {

        public Days {
            if (last != null && (last < 1 || !span.equals(DaySpan.ALL))) {
                throw new IllegalArgumentException("Either days from one up, or a beginning and an end");
            }
        }
    }

    /** Whether only renewals or none, only orders with returns or without; null for either. */
    public record Kind(@Nullable Boolean rebill, @Nullable Boolean returns) {}
}
