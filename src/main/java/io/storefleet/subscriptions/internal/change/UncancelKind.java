package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.intents.Sight;
import io.storefleet.subscriptions.SubscriptionChange.Uncancel;
import io.storefleet.team.Verb;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Taking a cancellation back. */
@Component
class UncancelKind extends SubscriptionKind<Uncancel> {

    UncancelKind() {
        super("subscription.uncancel", Verb.SUBSCRIPTION_CANCEL, Uncancel.class);
    }

    @Override
    Outcome<Map<String, String>> send(FastSpring client, SubscriptionId id, Uncancel change) {
        return plain(client.subscriptions().uncancel(id));
    }

    @Override
    Sight look(Subscription now, Uncancel change, Map<String, String> before) {
        var state = now.status().state();
        if (state.equals(SubscriptionState.DEACTIVATED)) {
            // It may have been taken back and ended again.
            return new Sight.Unclear("ended-since");
        }
        return seen(!state.equals(SubscriptionState.CANCELED));
    }
}
