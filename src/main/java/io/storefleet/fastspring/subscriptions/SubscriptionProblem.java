package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.Refusal;
import java.util.Locale;

/** Why a subscription was not changed, as far as the service's English tells; its codes alone do not (contract 11.4–11.7). */
public enum SubscriptionProblem {
    NOT_FOUND,
    ALREADY_CANCELED,
    NOT_CHANGEABLE,
    /** Only managed subscriptions can be charged. */
    NOT_MANAGED,
    OTHER;

    /** Reads a refusal's text; {@link #OTHER} for words this version does not know. */
    public static SubscriptionProblem of(Refusal refusal) {
        String text = refusal.text().toLowerCase(Locale.ROOT);
        if (text.contains("not found") || text.contains("does not exist")) {
            return NOT_FOUND;
        }
        if (text.contains("already canceled")) {
            return ALREADY_CANCELED;
        }
        if (text.contains("not changeable")) {
            return NOT_CHANGEABLE;
        }
        return text.contains("'adhoc'") ? NOT_MANAGED : OTHER;
    }
}
