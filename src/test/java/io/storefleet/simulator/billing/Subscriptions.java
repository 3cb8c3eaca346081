package io.storefleet.simulator.billing;

import io.storefleet.simulator.billing.SubscriptionFilter.Event;
import io.storefleet.simulator.state.Overlay;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.Subscribers;
import io.storefleet.simulator.world.Subscription;
import io.storefleet.simulator.world.SubscriptionKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All subscriptions of a store: by id and as lists. */
public final class Subscriptions {

    private final StoreState state;
    private final WorldSubscriptions world;
    private final Subscribers subscribers;
    private final Overlay<SimulatedSubscription> overlay;
    private final Set<Long> rewritten = ConcurrentHashMap.newKeySet();
    private final List<String> inFront = new CopyOnWriteArrayList<>();
    private final Schedule schedule;

    Subscriptions(StoreState state, LocalDate today) {
        this.state = state;
        this.subscribers = state.store().subscribers();
        this.world = new WorldSubscriptions(state.store(), today);
        this.overlay = new Overlay<>(world::find, state.freshness());
        this.schedule = new Schedule(subscribers, world.courses());
    }

    /** As a GET sees it. */
    public Optional<SimulatedSubscription> read(String id) {
        return overlay.read(id);
    }

    /** As a writer sees it. */
    public Optional<SimulatedSubscription> latest(String id) {
        return overlay.latest(id);
    }

    /** Writes a new subscription or another version of one, plans its next turn, and lets the account know its state. */
    public SimulatedSubscription put(SimulatedSubscription one) {
        Optional<SimulatedSubscription> before = overlay.latest(one.id());
        subscribers.key(one.id()).ifPresent(key -> rewritten.add(key.bits()));
        overlay.put(one.id(), one);
        schedule.plan(one);
        boolean told = before.filter(
                        other -> other.state() == one.state() && other.account().equals(one.account()))
                .isPresent();
        if (!told) {
            before.filter(other -> !other.account().equals(one.account()))
                    .flatMap(other -> state.accounts().latest(other.account()))
                    .ifPresent(account -> keep(account, one.id(), null));
            state.accounts()
                    .latest(one.account())
                    .ifPresent(account -> keep(
                            account,
                            one.id(),
                            new Subscription(
                                    one.id(),
                                    one.plan().product(),
                                    one.state(),
                                    one.course().term().begin().atStartOfDay().toInstant(ZoneOffset.UTC))));
        }
        return one;
    }

    /** How many there are. */
    public int size() {
        return inFront.size() + subscribers.size() + added().size();
    }

    /** Puts a copy of the oldest one in front of the list, so that later pages shift by one; it is never charged. */
    public void insert(String newId) {
        read(subscribers.id(subscribers.at(0))).ifPresent(oldest -> {
            inFront.addFirst(newId);
            SimulatedSubscription.Keys keys = new SimulatedSubscription.Keys(newId, oldest.account(), null, null);
            overlay.put(
                    newId,
                    new SimulatedSubscription(keys, oldest.plan(), oldest.course(), oldest.buyer(), oldest.marks()));
        });
    }

    /** Visits the ids from one position to before another, by time of creation. */
    public void each(int from, int to, Consumer<String> visitor) {
        List<String> later = added();
        for (int position = from; position < to; position++) {
            int inWorld = position - inFront.size();
            int beyond = inWorld - subscribers.size();
            if (inWorld < 0) {
                visitor.accept(inFront.get(position));
            } else {
                visitor.accept(beyond < 0 ? subscribers.id(subscribers.at(inWorld)) : later.get(beyond));
            }
        }
    }

    /** Counts all that match and visits the ids of those from one position to before another. */
    public int find(SubscriptionFilter filter, long from, long to, Consumer<String> visitor) {
        Found found = new Found(from, to, visitor);
        @Nullable String account = filter.wanted().account();
        if (account != null) {
            state.accounts().latest(account).stream()
                    .flatMap(owner -> owner.subscriptionIds().stream())
                    .filter(id -> read(id).filter(one -> takes(filter, one)).isPresent())
                    .forEach(found::add);
            return found.count;
        }
        inFront.forEach(id -> add(found, filter, id));
        List<Product> products = state.store().catalogue().products();
        for (int position = 0; position < subscribers.size(); position++) {
            SubscriptionKey key = subscribers.at(position);
            if (rewritten.contains(key.bits())) {
                String id = subscribers.id(key);
                add(found, filter, id);
            } else if (filter.takes(
                            world.courses().of(key),
                            key.live(),
                            products.get(key.product()).path())
                    && charged(filter, key)) {
                found.add(key);
            }
        }
        added().forEach(id -> add(found, filter, id));
        return found.count;
    }

    private void add(Found found, SubscriptionFilter filter, String id) {
        read(id).filter(one -> takes(filter, one)).ifPresent(one -> found.add(id));
    }

    private List<String> added() {
        return overlay.added().stream().filter(id -> !inFront.contains(id)).toList();
    }

    /** The completed orders of a subscription, oldest first: the first, renewals, prorations. */
    public List<SimulatedOrder> entries(SimulatedSubscription one) {
        return purchases(one)
                .flatMap(purchase -> state.orders().read(purchase.order()).stream())
                .filter(SimulatedOrder::completed)
                .toList();
    }

    Schedule schedule() {
        return schedule;
    }

    boolean isWritten(String id) {
        return overlay.isWritten(id);
    }

    private boolean takes(SubscriptionFilter filter, SimulatedSubscription one) {
        SubscriptionFilter.Window window = filter.window();
        return filter.takes(one)
                && (window.event() != Event.CHARGED
                        || purchases(one)
                                .filter(purchase -> purchase.outcome().charged())
                                .anyMatch(
                                        purchase -> window.holds(LocalDate.ofInstant(purchase.at(), ZoneOffset.UTC))));
    }

    private boolean charged(SubscriptionFilter filter, SubscriptionKey key) {
        SubscriptionFilter.Window window = filter.window();
        return window.event() != Event.CHARGED || subscribers.charged(key, window.begin(), window.end());
    }

    /** Its charges stay with the account that paid, so a transferred one shows those of its first owner too. */
    private Stream<Purchase> purchases(SimulatedSubscription one) {
        Stream<String> owners = Stream.concat(
                subscribers.key(one.id()).map(subscribers::owner).map(SimulatedAccount::id).stream(),
                Stream.of(one.account()));
        return owners.distinct()
                .flatMap(id -> state.accounts().latest(id).stream())
                .flatMap(account -> account.trade().purchases().stream())
                .filter(purchase -> one.id().equals(purchase.keys().subscription()));
    }

    private void keep(SimulatedAccount account, String id, @Nullable Subscription now) {
        List<Subscription> all = new ArrayList<>();
        boolean known = false;
        for (Subscription one : account.trade().subscriptions()) {
            if (!one.id().equals(id)) {
                all.add(one);
            } else if (now != null) {
                all.add(now);
                known = true;
            }
        }
        if (now != null && !known) {
            all.add(now);
        }
        state.accounts().put(account.trading(account.trade().purchases(), all));
    }

    /** Counts matches and names those that are shown. */
    private final class Found {

        private final long from;
        private final long to;
        private final Consumer<String> visitor;
        private int count;

        Found(long from, long to, Consumer<String> visitor) {
            this.from = from;
            this.to = to;
            this.visitor = visitor;
        }

        void add(SubscriptionKey key) {
            if (count >= from && count < to) {
                visitor.accept(subscribers.id(key));
            }
            count++;
        }

        void add(String id) {
            if (count >= from && count < to) {
                visitor.accept(id);
            }
            count++;
        }
    }
}
