package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.internal.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a subscription (contract 11.6).
 *
 * @param begin the day the entry was made
 * @param period what it paid for
 * @param orderJson the order as sent: personal data
 */
public record Entry(@Nullable String id, @Nullable LocalDate begin, Days period, OrderId order, String orderJson) {

    static @Nullable Entry read(Fields fields) {
        Fields order = fields.in("order");
        OrderId id = order.id(OrderId::isValid, OrderId::new, "id", "order");
        return id == null
                ? null
                : new Entry(
                        fields.text("id"),
                        fields.day("beginEntryDate"),
                        new Days(fields.day("beginPeriodDate"), fields.day("endPeriodDate")),
                        id,
                        order.raw());
    }

    @Override
    public String toString() {
        return "Entry[" + id + "]";
    }
}
