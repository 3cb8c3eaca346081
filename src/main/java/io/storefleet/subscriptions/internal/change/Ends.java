package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.SubscriptionEnds;
import io.storefleet.intents.Target;
import io.storefleet.subscriptions.SubscriptionActions;
import io.storefleet.subscriptions.SubscriptionActions.Ask;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionProblem;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The cancellation of this feature, for others. */
@Service
class Ends implements SubscriptionEnds {

    private static final String KIND = "subscription.cancel";

    private final SubscriptionActions actions;
    private final Intents intents;

    Ends(SubscriptionActions actions, Intents intents) {
        this.actions = actions;
        this.intents = intents;
    }

    @Override
    public boolean permitted(Target subscription) {
        return intents.permitted(KIND, subscription);
    }

    @Override
    public IntentView cancel(Target subscription, boolean atOnce, UUID token, Basis basis) {
        var ask = new Ask(subscription.store(), new SubscriptionId(subscription.id()), token, basis);
        try {
            return actions.carryOut(ask, new Cancel(atOnce));
        } catch (SubscriptionProblem doesNotFit) {
            throw new IntentProblem(IntentProblem.Kind.NOT_FITTING, null);
        }
    }
}
