package io.storefleet.fastspring.subscriptions;

import java.util.Set;

/** Where a subscription stands (contract 11.3), in lower case; open, because the service may add states. */
public record SubscriptionState(String value) {

    public static final SubscriptionState ACTIVE = new SubscriptionState("active");
    public static final SubscriptionState TRIAL = new SubscriptionState("trial");
    public static final SubscriptionState OVERDUE = new SubscriptionState("overdue");
    /** Will end with its period; until then it still counts as active. */
    public static final SubscriptionState CANCELED = new SubscriptionState("canceled");

    public static final SubscriptionState DEACTIVATED = new SubscriptionState("deactivated");
    public static final SubscriptionState PAUSED = new SubscriptionState("paused");

    private static final Set<SubscriptionState> KNOWN = Set.of(ACTIVE, TRIAL, OVERDUE, CANCELED, DEACTIVATED, PAUSED);

    /** Whether this client's version knows the state. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
