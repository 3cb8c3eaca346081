package io.storefleet.mirror;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a store's webhook is doing.
 *
 * @param since when its address was made
 * @param lastDelivery when the last signed delivery came, exact to some seconds; null when none has
 * @param refused deliveries that were not signed with our secret, ever
 * @param refusedAt when the last of those came, exact to some seconds
 */
public record WebhookSigns(
        Instant since,
        @Nullable Instant lastDelivery,
        long refused,
        @Nullable Instant refusedAt) {

    /** Whether the last thing that came was refused. */
    public boolean refusing() {
        var last = lastDelivery;
        var bad = refusedAt;
        return bad != null && (last == null || bad.isAfter(last));
    }

    /** Since when nothing has come. */
    public Instant silentSince() {
        return lastDelivery == null ? since : lastDelivery;
    }
}
