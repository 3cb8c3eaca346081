package io.storefleet.subscriptions;

import io.storefleet.fastspring.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a subscription.
 *
 * @param type such as {@code ADD_ON_REMOVE}; FastSpring may add kinds
 * @param item what was changed
 * @param prorated whether it was charged or credited at once
 * @param order the order it made; null for none
 */
public record Changed(
        String id,
        @Nullable Instant at,
        String type,
        @Nullable String item,
        @Nullable String from,
        @Nullable String to,
        boolean prorated,
        @Nullable OrderId order) {}
