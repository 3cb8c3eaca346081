package io.storefleet.orders;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order in a line.
 *
 * @param returned whether anything was given back
 * @param at its last change
 */
public record OrderBrief(
        OrderId id,
        @Nullable String reference,
        boolean completed,
        boolean returned,
        boolean live,
        @Nullable Money total,
        @Nullable Instant at) {}
