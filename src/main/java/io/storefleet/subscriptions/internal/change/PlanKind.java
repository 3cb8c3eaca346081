package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.intents.Sight;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.team.Verb;
import java.util.Map;

/** Making a subscription another one. */
class PlanKind extends SubscriptionKind<Plan> {

    PlanKind(String name, Verb verb) {
        super(name, verb, Plan.class);
    }

    @Override
    Outcome<Map<String, String>> send(FastSpring client, SubscriptionId id, Plan change) {
        return plain(client.subscriptions().update(PlanUpdate.of(id, change)));
    }

    /** Coupons and discounts are not told, so that alone they prove nothing. */
    @Override
    Sight look(Subscription now, Plan change, Map<String, String> before) {
        var wanted = Snapshot.wanted(change, before);
        var there = Snapshot.of(now);
        if (wanted.isEmpty()) {
            return new Sight.Unclear("not-told");
        }
        if (wanted.entrySet().stream().allMatch(each -> each.getValue().equals(there.get(each.getKey())))) {
            return new Sight.Done(Map.of());
        }
        return wanted.keySet().stream().allMatch(each -> same(before, there, each))
                ? new Sight.NotDone()
                : new Sight.Unclear("changed-since");
    }

    private static boolean same(Map<String, String> before, Map<String, String> there, String fact) {
        return before.getOrDefault(fact, "").equals(there.getOrDefault(fact, ""));
    }
}
