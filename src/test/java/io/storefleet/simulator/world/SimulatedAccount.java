package io.storefleet.simulator.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One buyer account of a simulated store. */
public record SimulatedAccount(Keys keys, Person person, Postal postal, Market market, Trade trade) {

    /** The three names of an account; the custom one is the seller's and often missing. */
    public record Keys(String id, String global, @Nullable String custom) {}

    /** What the account bought and how it pays. */
    public record Trade(
            List<Purchase> purchases,
            List<Subscription> subscriptions,
            int paymentMethods,
            int usableMethods,
            boolean subscribed) {}

    public String id() {
        return keys.id();
    }

    public String global() {
        return keys.global();
    }

    public @Nullable String custom() {
        return keys.custom();
    }

    public String email() {
        return person.email();
    }

    /** First and last name. */
    public String name() {
        return person.name();
    }

    public List<String> orderIds() {
        return trade.purchases().stream().map(Purchase::order).toList();
    }

    public List<String> orderReferences() {
        return trade.purchases().stream().map(Purchase::reference).toList();
    }

    public List<String> subscriptionIds() {
        return trade.subscriptions().stream().map(Subscription::id).toList();
    }
}
