package io.storefleet.health;

import io.storefleet.team.Verb;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is looked at in each store, in the order in which one thing explains the next. */
public enum Check {
    /** Whether the store accepts our credential. */
    CREDENTIAL(null),
    /** How far the first copy is. */
    COPY(null),
    /** How far behind the copy is. */
    LAG(null),
    /** Whether the service lets us call as fast as we may. */
    QUOTA(null),
    /** Whether webhooks arrive in the store's usual rhythm. */
    WEBHOOK(Verb.EVENT_VIEW),
    /** Whether events wait to be put into the copy. */
    EVENTS(Verb.EVENT_VIEW),
    /** Whether more charges fail than usual in this store. */
    DECLINES(Verb.ORDER_VIEW),
    /** Whether there are active subscriptions that should have been charged. */
    CHARGES(Verb.SUBSCRIPTION_VIEW),
    /** Whether the store sells for real. */
    TEST_MODE(Verb.ORDER_VIEW);

    private final @Nullable Verb verb;

    Check(@Nullable Verb verb) {
        this.verb = verb;
    }

    /** The verb without which nothing is told of it; empty for what everybody may know who sees the store. */
    public Optional<Verb> verb() {
        return Optional.ofNullable(verb);
    }

    /** The name in message keys, such as {@code test-mode}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
