package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.orders.Order;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a subscription (contract 11.6).
 *
 * @param begin the day the entry was made
 * @param period what it paid for
 */
public record Entry(@Nullable String id, @Nullable LocalDate begin, Days period, Order order) {

    static @Nullable Entry read(Fields fields) {
        Order order = Order.read(fields.in("order"));
        return order == null
                ? null
                : new Entry(
                        fields.text("id"),
                        fields.day("beginEntryDate"),
                        new Days(fields.day("beginPeriodDate"), fields.day("endPeriodDate")),
                        order);
    }

    @Override
    public String toString() {
        return "Entry[" + id + "]";
    }
}
