package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.returns.Return;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was told of one return.
 *
 * @param made when it was made, or when its order changed
 * @param exact whether the return itself says so
 */
record ReturnTelling(
        String id,
        @Nullable String order,
        boolean live,
        @Nullable String currency,
        @Nullable BigDecimal amount,
        @Nullable Instant made,
        boolean exact) {

    /** Those an order names: it changes when one is made, and may have changed again since. */
    static Stream<ReturnTelling> in(Order order) {
        return order.returns().stream()
                .map(each -> new ReturnTelling(
                        each.id().value(),
                        order.id().value(),
                        order.state().live(),
                        currency(each.amount().money(), order.totals().currency()),
                        amount(each.amount().money()),
                        Cells.moment(order.state().changed()),
                        false));
    }

    static ReturnTelling of(Return told) {
        var total = told.totals().total().money();
        OrderId order = told.original().order();
        var made = Cells.moment(told.state().changed());
        return new ReturnTelling(
                told.id().value(),
                order == null ? null : order.value(),
                told.state().live(),
                currency(total, told.totals().currency()),
                amount(total),
                made,
                made != null);
    }

    private static @Nullable String currency(@Nullable Money money, @Nullable String otherwise) {
        var code = money == null ? otherwise : money.currency();
        return code != null && Money.isCurrency(code) ? code : null;
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money != null && Cells.fits(money.amount()) ? money.amount() : null;
    }

    /** Of two tellings of one return, in one call: its own, else the earlier one. */
    static ReturnTelling better(ReturnTelling one, ReturnTelling other) {
        if (one.exact || other.exact) {
            return one.exact ? one : other;
        }
        var later = one.made == null || other.made != null && other.made.isBefore(one.made);
        return later ? other : one;
    }
}
