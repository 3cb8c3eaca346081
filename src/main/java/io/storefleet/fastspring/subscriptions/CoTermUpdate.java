package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions that come to a co-term group or leave it (contract 11.9).
 *
 * @param displayName a new name for the group, null keeps it
 * @param prorate whether the difference is charged or credited at once
 */
public record CoTermUpdate(
        Action action,
        List<SubscriptionId> subscriptions,
        @Nullable String displayName,
        boolean prorate) {

    private static final int MOST = 100;

    public CoTermUpdate {
        subscriptions = Changes.checked(subscriptions, MOST);
    }

    /** Which way they go. */
    public enum Action {
        ADD,
        REMOVE
    }

    Body body(boolean preview) {
        return new Body()
                .text("action", action)
                .text("displayName", displayName)
                .flag("preview", preview)
                .flag("prorate", prorate)
                .texts("subscriptions", subscriptions);
    }

    @Override
    public String toString() {
        return "CoTermUpdate[" + action + " " + subscriptions.size() + "]";
    }
}
