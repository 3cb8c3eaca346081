package io.storefleet.intents;

import io.storefleet.intents.NewIntent.Basis;
import java.util.UUID;

/** Ends a subscription for features that must not know subscriptions, such as a refund that is to end what was paid for. */
public interface SubscriptionEnds {

    /** Whether the actor may end it, so that a page offers it; says nothing about its state. */
    boolean permitted(Target subscription);

    /**
     * Ends it with the period that is paid for, or at once; a change of its own. Needs {@code subscription.cancel}.
     *
     * @throws IntentProblem as {@link Intents#carryOut(NewIntent)} does, and when it has ended already or cannot be read;
     *     nothing was sent
     */
    IntentView cancel(Target subscription, boolean atOnce, UUID token, Basis basis);
}
