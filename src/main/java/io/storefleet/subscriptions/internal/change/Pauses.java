package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.fastspring.subscriptions.SubscriptionState;

/** Whether a subscription pauses. */
final class Pauses {

    private Pauses() {}

    static boolean pausedOrWillBe(Subscription subscription) {
        return subscription.status().state().equals(SubscriptionState.PAUSED)
                || Boolean.TRUE.equals(subscription.pausing().scheduled());
    }
}
