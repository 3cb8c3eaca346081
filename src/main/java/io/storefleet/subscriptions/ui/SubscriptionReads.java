package io.storefleet.subscriptions.ui;

import io.storefleet.store.ui.ObjectReads;
import io.storefleet.subscriptions.SubscriptionDetails;
import io.storefleet.uikit.Background;

/** What a subscription's page reads from; always beside the page, never under its lock. */
@org.springframework.stereotype.Component
record SubscriptionReads(SubscriptionDetails subscriptions, ObjectReads objects) {

    Background background() {
        return objects.background();
    }
}
