package io.storefleet.subscriptions;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a subscription.
 *
 * @param on the day it was made, in UTC
 * @param from first day that was paid for; null where it is not told
 * @param until last day that was paid for
 * @param returned whether something of it was given back
 */
public record Paid(
        OrderId order,
        @Nullable String reference,
        @Nullable LocalDate on,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Money total,
        boolean completed,
        boolean returned) {}
