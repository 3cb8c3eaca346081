package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.intents.Intended;
import io.storefleet.intents.Sight;
import io.storefleet.subscriptions.SubscriptionChange.Charge;
import io.storefleet.team.Verb;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Charging a managed subscription; it is proven by an order that was not there before. */
@Component
class ChargeKind extends SubscriptionKind<Charge> {

    ChargeKind() {
        super("subscription.rebill", Verb.SUBSCRIPTION_REBILL, Charge.class);
    }

    @Override
    Outcome<Map<String, String>> send(FastSpring client, SubscriptionId id, Charge change) {
        return plain(client.subscriptions().billing().charge(id));
    }

    @Override
    public Sight look(FastSpring client, Intended intended) {
        var known = Set.copyOf(Arrays.asList(
                intended.before().getOrDefault(Snapshot.ORDERS, "").split(" ")));
        var fresh = client
                .subscriptions()
                .history()
                .entries(new SubscriptionId(intended.target().id()))
                .stream()
                .map(entry -> entry.order().id().value())
                .filter(order -> !known.contains(order))
                .toList();
        return switch (fresh.size()) {
            case 0 -> new Sight.NotDone();
            case 1 -> new Sight.Done(Map.of("order", fresh.getFirst()));
            // A renewal, or somebody else, may have charged as well.
            default -> new Sight.Unclear("several-orders");
        };
    }

    @Override
    Sight look(Subscription now, Charge change, Map<String, String> before) {
        throw new IllegalStateException("a subscription does not tell of its charges");
    }
}
