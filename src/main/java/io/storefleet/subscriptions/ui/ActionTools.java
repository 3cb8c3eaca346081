package io.storefleet.subscriptions.ui;

import io.storefleet.intents.Intents;
import io.storefleet.subscriptions.SubscriptionActions;
import io.storefleet.subscriptions.SubscriptionDetails;
import io.storefleet.team.Colleagues;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.CartLinkShow;
import org.springframework.stereotype.Component;

/** What the actions on a subscription work with. */
@Component
record ActionTools(SubscriptionActions actions, Around around, Background background) {

    /** What else a dialog asks or shows. */
    @Component
    record Around(Intents intents, SubscriptionDetails subscriptions, Colleagues colleagues, CartLinkShow carts) {}
}
