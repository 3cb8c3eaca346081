package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.intents.Sight;
import io.storefleet.subscriptions.SubscriptionChange.Resume;
import io.storefleet.team.Verb;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ending a pause, which charges the buyer at once and so needs the right to charge. */
@Component
class ResumeKind extends SubscriptionKind<Resume> {

    ResumeKind() {
        super("subscription.resume", Verb.SUBSCRIPTION_REBILL, Resume.class);
    }

    @Override
    Outcome<Map<String, String>> send(FastSpring client, SubscriptionId id, Resume change) {
        return plain(client.subscriptions().billing().resume(id));
    }

    @Override
    Sight look(Subscription now, Resume change, Map<String, String> before) {
        return seen(!Pauses.pausedOrWillBe(now));
    }
}
