package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.intents.Sight;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.team.Verb;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ending a subscription. */
@Component
class CancelKind extends SubscriptionKind<Cancel> {

    CancelKind() {
        super("subscription.cancel", Verb.SUBSCRIPTION_CANCEL, Cancel.class);
    }

    @Override
    Outcome<Map<String, String>> send(FastSpring client, SubscriptionId id, Cancel change) {
        var subscriptions = client.subscriptions();
        return plain(change.atOnce() ? subscriptions.cancelNow(id) : subscriptions.cancelAtPeriodEnd(id));
    }

    @Override
    Sight look(Subscription now, Cancel change, Map<String, String> before) {
        var state = now.status().state();
        return seen(state.equals(SubscriptionState.DEACTIVATED)
                || (!change.atOnce() && state.equals(SubscriptionState.CANCELED)));
    }
}
