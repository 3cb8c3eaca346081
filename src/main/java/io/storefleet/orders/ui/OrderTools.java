package io.storefleet.orders.ui;

import io.storefleet.intents.Intents;
import io.storefleet.intents.SubscriptionEnds;
import io.storefleet.orders.OrderActions;
import io.storefleet.uikit.Background;
import org.springframework.stereotype.Component;

/** What the actions on an order work with. */
@Component
record OrderTools(OrderActions actions, Intents intents, SubscriptionEnds ends, Background background) {}
