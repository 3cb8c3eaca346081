package io.storefleet.subscriptions;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.SubscriptionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A subscription in a line.
 *
 * @param state in lower case; FastSpring may add states
 * @param next day of the next charge; null where there is none, or none can be trusted
 */
public record SubscriptionBrief(
        SubscriptionId id,
        String product,
        String state,
        boolean live,
        @Nullable Money price,
        @Nullable LocalDate next) {}
