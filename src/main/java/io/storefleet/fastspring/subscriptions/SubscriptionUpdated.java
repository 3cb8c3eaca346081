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

    static SubscriptionUpdated read(Fields fields) {
        return new SubscriptionUpdated(fields.isTrue("prorated"), Proration.ofUpdate(fields), fields.raw());
    }
}
