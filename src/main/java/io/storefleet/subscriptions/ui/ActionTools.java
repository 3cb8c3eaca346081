package io.storefleet.subscriptions.ui;

import io.storefleet.subscriptions.SubscriptionActions;
import io.storefleet.uikit.Background;
import org.springframework.stereotype.Component;

/** What the actions on a subscription work with. */
@Component
record ActionTools(SubscriptionActions actions, Background background) {}
