package io.storefleet.fastspring.orders;

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
        return new OrderQuery(new Days(null, null, null), Set.of(), new Kind(null, null), scope, null);
    }

    /** After {@code begin} and before {@code end}, UTC days, at least one apart; the service does not say which count. */
    public OrderQuery between(LocalDate begin, LocalDate end) {
        return with(new Days(begin, end, null));
    }

    public OrderQuery since(LocalDate begin) {
        return with(new Days(begin, null, null));
    }

    public OrderQuery before(LocalDate end) {
        return with(new Days(null, end, null));
    }

    public OrderQuery lastDays(int days) {
        return with(new Days(null, null, days));
    }

    public OrderQuery withProducts(Set<ProductPath> other) {
        return new OrderQuery(days, other, kind, scope, status);
    }

    /** Only renewals, or none. */
    public OrderQuery withRebills(boolean only) {
        return new OrderQuery(days, products, new Kind(only, kind.returns()), scope, status);
    }

    /** Only orders with returns, or only those without. */
    public OrderQuery withReturns(boolean only) {
        return new OrderQuery(days, products, new Kind(kind.rebill(), only), scope, status);
    }

    public OrderQuery withStatus(OrderStatus other) {
        return new OrderQuery(days, products, kind, scope, other);
    }

    private OrderQuery with(Days other) {
        return new OrderQuery(other, products, kind, scope, status);
    }

    Query parameters() {
        return new Query()
                .add("begin", days.begin())
                .add("end", days.end())
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
     * A span of UTC days, open where null.
     *
     * @param last so many days back from today, instead of the other two
     */
    public record Days(
            @Nullable LocalDate begin,
            @Nullable LocalDate end,
            @Nullable Integer last) {

        public Days {
            if (begin != null && end != null && !begin.isBefore(end)) {
                throw new IllegalArgumentException("The end is at least one day after the beginning");
            }
            if (last != null && (last < 1 || begin != null || end != null)) {
                throw new IllegalArgumentException("Either days from one up, or a beginning and an end");
            }
        }
    }

    /** Whether only renewals or none, only orders with returns or without; null for either. */
    public record Kind(@Nullable Boolean rebill, @Nullable Boolean returns) {}

    /** How a page is asked for: from 1, with 1 to 1000 things. */
    static Query paged(Query query, int page, int limit) {
        if (page < 1 || limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("Pages count from 1 and hold 1 to 1000 orders");
        }
        return query.page(page, limit);
    }
}
