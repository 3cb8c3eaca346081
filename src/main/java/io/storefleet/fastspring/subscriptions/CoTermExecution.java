package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.CoTermGroupId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What aligning a co-term group did (contract 11.9).
 *
 * @param order the order the buyer was charged by
 * @param period the common one, from now on
 * @param raw the JSON object the service sent
 */
public record CoTermExecution(
        @Nullable CoTermGroupId group,
        @Nullable OrderId order,
        @Nullable Boolean prorated,
        Days period,
        List<SubscriptionId> subscriptions,
        String raw) {

    public CoTermExecution {
        subscriptions = List.copyOf(subscriptions);
    }

    static CoTermExecution read(Fields fields) {
        return new CoTermExecution(
                CoTermReader.groupId(fields),
                fields.id(OrderId::isValid, OrderId::new, "order"),
                fields.flag("prorated"),
                Days.period(fields),
                fields.ids("subscriptions", "subscription", SubscriptionId::isValid, SubscriptionId::new),
                fields.raw());
    }

    @Override
    public String toString() {
        return "CoTermExecution[" + group + "]";
    }
}
