package io.storefleet.subscriptions;

import io.storefleet.fastspring.SubscriptionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that matter in the life of a subscription, in UTC; some may lie ahead.
 *
 * @param product as buyers see it, else its path
 */
public record SubscriptionDays(
        SubscriptionId id,
        String product,
        @Nullable LocalDate begun,
        @Nullable LocalDate canceled,
        @Nullable LocalDate ended) {}
