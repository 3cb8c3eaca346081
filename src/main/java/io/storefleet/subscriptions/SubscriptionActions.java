package io.storefleet.subscriptions;

import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Estimate;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.UUID;

/** What a member can do to a subscription. Each change is read again from the store, checked, written down and sent once. */
public interface SubscriptionActions {

    /**
     * Which change, decided how.
     *
     * @param token made when the dialog opened
     * @param basis how the subscription stood then, of {@link Standing}
     */
    record Ask(StoreId store, SubscriptionId subscription, UUID token, Basis basis) {}

    /**
     * A subscription as the store tells of it now.
     *
     * @param offered the kinds of changes that fit its state and the actor's rights
     */
    record Standing(
            io.storefleet.fastspring.subscriptions.Subscription subscription, Basis basis, List<String> offered) {}

    /**
     * Reads it from the store; needs {@code subscription.view}.
     *
     * @throws SubscriptionProblem when there is none, or the store gave no usable answer
     */
    Standing standing(StoreId store, SubscriptionId id);

    /**
     * What the change would cost, by the service's own reckoning; changes nothing. Needs {@code subscription.edit}.
     *
     * @throws SubscriptionProblem as {@link #carryOut} does
     */
    Estimate preview(StoreId store, SubscriptionId id, SubscriptionChange.Plan change);

    /**
     * Does it; needs the verb of the kind: {@code subscription.cancel} for ending it and taking that back, {@code
     * subscription.rebill} for whatever charges the buyer at once, else {@code subscription.edit}.
     *
     * @throws SubscriptionProblem when it does not fit the subscription as it is; nothing was sent
     * @throws io.storefleet.intents.IntentProblem when the same is under way or it has changed meanwhile; nothing was sent
     */
    IntentView carryOut(Ask ask, SubscriptionChange change);
}
