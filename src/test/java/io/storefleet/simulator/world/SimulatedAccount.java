package io.storefleet.simulator.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One buyer account of a simulated store. */
public record SimulatedAccount(Keys keys, Person person, Postal postal, Market market, Trade trade) {

    /** The three names of an account; the custom one is the seller's and often missing. */
    public record Keys(String id, String global, @Nullable String custom) {}

    /** What the account bought and how it pays; orders of an account that only tries the store out are not live. */
    public record Trade(
            List<Purchase> purchases,
            List<Subscription> subscriptions,
            Wallet wallet,
            boolean subscribed,
            boolean live) {

        public int paymentMethods() {
            return wallet.methods();
        }

        public int usableMethods() {
            return wallet.usable();
        }
    }

    /** Payment methods kept, and how many of them still work. */
    public record Wallet(int methods, int usable) {}

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

    /** References of all orders but those that still wait for their payment. */
    public List<String> orderReferences() {
        return trade.purchases().stream()
                .filter(purchase -> purchase.outcome() != Purchase.Outcome.PENDING)
                .map(Purchase::reference)
                .toList();
    }

    public List<String> subscriptionIds() {
        return trade.subscriptions().stream().map(Subscription::id).toList();
    }

    /** The same account with other purchases and subscriptions. */
    public SimulatedAccount trading(List<Purchase> purchases, List<Subscription> subscriptions) {
        Trade other = new Trade(
                List.copyOf(purchases), List.copyOf(subscriptions), trade.wallet(), trade.subscribed(), trade.live());
        return new SimulatedAccount(keys, person, postal, market, other);
    }

    @Override
    public String toString() {
        return "SimulatedAccount[" + keys.id() + "]";
    }
}
