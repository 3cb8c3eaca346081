package io.storefleet.simulator.state;

import io.storefleet.simulator.world.Ids.Kind;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All accounts of a store: by each of their names, and as lists. */
public final class AccountBook {

    private final SimulatedStore store;
    private final Orders orders;
    private final Overlay<SimulatedAccount> overlay;
    private final Map<String, String> written = new ConcurrentHashMap<>();

    AccountBook(SimulatedStore store, Orders orders, Freshness freshness) {
        this.store = store;
        this.orders = orders;
        this.overlay = new Overlay<>(id -> store.owner(Kind.ACCOUNT, id), freshness);
    }

    /** As a GET sees it. */
    public Optional<SimulatedAccount> read(String id) {
        return overlay.read(id);
    }

    /** As a writer sees it. */
    public Optional<SimulatedAccount> latest(String id) {
        return overlay.latest(id);
    }

    public Optional<SimulatedAccount> byEmail(String email) {
        return named(
                "email " + email,
                store.byEmail(email),
                account -> account.email().equals(email));
    }

    public Optional<SimulatedAccount> byCustom(String custom) {
        return named("custom " + custom, store.byCustom(custom), account -> custom.equals(account.custom()));
    }

    public Optional<SimulatedAccount> byGlobal(String global) {
        return named(
                "global " + global,
                store.owner(Kind.GLOBAL, global),
                account -> account.global().equals(global));
    }

    public Optional<SimulatedAccount> byOrder(String order) {
        return orders.read(order).flatMap(found -> read(found.account()));
    }

    public Optional<SimulatedAccount> byReference(String reference) {
        return orders.id(reference).flatMap(this::byOrder);
    }

    public Optional<SimulatedAccount> bySubscription(String subscription) {
        return named(
                "subscription " + subscription,
                store.owner(Kind.SUBSCRIPTION, subscription),
                account -> account.subscriptionIds().contains(subscription));
    }

    /** Writes a new account or another version of one. */
    public SimulatedAccount put(SimulatedAccount account) {
        written.put("email " + account.email(), account.id());
        written.put("custom " + account.custom(), account.id());
        written.put("global " + account.global(), account.id());
        account.subscriptionIds().forEach(id -> written.put("subscription " + id, account.id()));
        return overlay.put(account.id(), account);
    }

    /** Adds an order and its charge to the account. */
    public void bought(String id, Purchase purchase) {
        overlay.latest(id).ifPresent(account -> {
            List<Purchase> all = new ArrayList<>(account.trade().purchases());
            all.add(purchase);
            put(account.trading(all, account.trade().subscriptions()));
        });
    }

    /** Adds a subscription to the account. */
    public void subscribed(String id, Subscription subscription) {
        overlay.latest(id).ifPresent(account -> {
            List<Subscription> all = new ArrayList<>(account.trade().subscriptions());
            all.add(subscription);
            put(account.trading(account.trade().purchases(), all));
        });
    }

    /** Notes that an order went back, for the look-up of buyers with refunds. */
    public void refunded(String id, String order) {
        overlay.latest(id).ifPresent(account -> {
            List<Purchase> all = account.trade().purchases().stream()
                    .map(one -> one.order().equals(order) ? one.ended(Purchase.Outcome.REFUNDED) : one)
                    .toList();
            put(account.trading(all, account.trade().subscriptions()));
        });
    }

    /** How many there are. */
    public int size() {
        return store.size() + added().size();
    }

    /** Visits the ids from one position to before another: the world's accounts, then later ones. */
    public void each(int from, int to, Consumer<String> visitor) {
        List<String> later = added();
        for (int position = from; position < to; position++) {
            int beyond = position - store.size();
            if (beyond < later.size()) {
                visitor.accept(beyond < 0 ? store.idAt(position) : later.get(beyond));
            }
        }
    }

    /** All accounts as a GET sees them; invents each one. */
    public Stream<SimulatedAccount> all() {
        Stream<SimulatedAccount> world = store.accounts().stream()
                .map(account ->
                        overlay.isWritten(account.id()) ? read(account.id()).orElse(account) : account);
        return Stream.concat(world, added().stream().flatMap(id -> read(id).stream()));
    }

    private List<String> added() {
        return overlay.added().stream().filter(id -> read(id).isPresent()).toList();
    }

    private Optional<SimulatedAccount> named(
            String key, Optional<SimulatedAccount> world, Predicate<SimulatedAccount> fits) {
        return Stream.concat(Stream.ofNullable(written.get(key)), world.map(SimulatedAccount::id).stream())
                .flatMap(id -> read(id).stream())
                .filter(fits)
                .findFirst();
    }
}
