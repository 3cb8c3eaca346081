package io.storefleet.subscriptions.internal.change;

import io.storefleet.subscriptions.SubscriptionChange;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a subscription, as it is written down. */
final class Requests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Requests() {}

    static String write(SubscriptionChange change) {
        return JSON.writeValueAsString(change);
    }

    static <C extends SubscriptionChange> C read(String request, Class<C> type) {
        return JSON.readValue(request, type);
    }
}
