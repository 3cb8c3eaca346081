package io.storefleet.simulator.billing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which charges are declined, as a test scripts it: by subscription or by account. */
public final class Declines {

    /** Why the next charges fail, and how many of them. */
    public record Script(String reason, int times) {}

    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    Declines() {}

    /** Declines the next charges of a subscription or of all subscriptions of an account with a reason of §15.4. */
    public Declines next(int times, String subscriptionOrAccount, String reason) {
        scripts.put(subscriptionOrAccount, new Script(reason, times));
        return this;
    }

    /** Declines all charges until {@link #accept}. */
    public Declines all(String subscriptionOrAccount, String reason) {
        return next(Integer.MAX_VALUE, subscriptionOrAccount, reason);
    }

    public Declines accept(String subscriptionOrAccount) {
        scripts.remove(subscriptionOrAccount);
        return this;
    }

    /** What is scripted now, by subscription or account. */
    public Map<String, Script> scripts() {
        return new TreeMap<>(scripts);
    }

    /** The reason this charge is declined for, if it is. */
    Optional<String> draw(SimulatedSubscription subscription) {
        return Stream.of(subscription.id(), subscription.account())
                .filter(scripts::containsKey)
                .findFirst()
                .map(this::drawn);
    }

    private @Nullable String drawn(String key) {
        @Nullable Script script = scripts.get(key);
        if (script == null) {
            return null;
        }
        if (script.times() <= 1) {
            scripts.remove(key);
        } else {
            scripts.put(key, new Script(script.reason(), script.times() - 1));
        }
        return script.reason();
    }
}
