package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.internal.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What the service says of an update that was made.
 *
 * @param prorated whether the difference was charged or credited at once
 * @param proration null without one
 * @param raw the JSON object the service sent
 */
public record SubscriptionUpdated(
        boolean prorated, @Nullable Proration proration, String raw) {

    /** Null for an item that does not say that the update was made. */
    static @Nullable SubscriptionUpdated read(Fields fields) {
        return fields.saysSuccess()
                ? new SubscriptionUpdated(fields.isTrue("prorated"), Proration.ofUpdate(fields), fields.raw())
                : null;
    }
}
