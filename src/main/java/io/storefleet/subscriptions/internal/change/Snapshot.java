package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subscription in facts by name: what was there before a change, for proofs and for undoing it. */
final class Snapshot {

    /** The ids of the orders there were, between blanks. */
    static final String ORDERS = "orders";

    private Snapshot() {}

    static Map<String, String> of(Subscription subscription) {
        var facts = new HashMap<String, String>();
        put(facts, "state", subscription.status().state().value());
        put(facts, "product", subscription.plan().product());
        put(facts, "quantity", subscription.plan().quantity());
        var price = subscription.prices().price().money();
        put(facts, "price", price == null ? null : plain(price.amount()));
        put(facts, "currency", subscription.prices().currency());
        put(facts, "next", subscription.schedule().next());
        var end = subscription.schedule().end();
        put(facts, "end", end == null ? "none" : end);
        facts.put(Addons.FACT, Addons.text(Addons.of(subscription)));
        return Map.copyOf(facts);
    }

    /** What the subscription will tell once the change is made. @param before as it was, of {@link #of} */
    static Map<String, String> wanted(Plan change, Map<String, String> before) {
        var facts = new HashMap<String, String>();
        put(facts, "product", change.product());
        put(facts, "quantity", change.quantity());
        put(facts, "price", change.price() == null ? null : plain(change.price()));
        put(facts, "next", change.next());
        put(facts, "end", change.withoutEnd() ? "none" : change.end());
        if (!change.addons().isEmpty()) {
            var there = Addons.parse(before.getOrDefault(Addons.FACT, ""));
            facts.put(Addons.FACT, Addons.text(Addons.after(there, change.addons())));
        }
        return Map.copyOf(facts);
    }

    static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
