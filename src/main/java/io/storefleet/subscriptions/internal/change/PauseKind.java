package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.intents.Sight;
import io.storefleet.subscriptions.SubscriptionChange.Pause;
import io.storefleet.team.Verb;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Pausing from the next charge on. */
@Component
class PauseKind extends SubscriptionKind<Pause> {

    PauseKind() {
        super("subscription.pause", Verb.SUBSCRIPTION_EDIT, Pause.class);
    }

    @Override
    Outcome<Map<String, String>> send(FastSpring client, SubscriptionId id, Pause change) {
        return plain(client.subscriptions().billing().pause(id, change.periods()));
    }

    @Override
    Sight look(Subscription now, Pause change, Map<String, String> before) {
        return seen(Pauses.pausedOrWillBe(now));
    }
}
