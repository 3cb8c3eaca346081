package io.storefleet.simulator.state;

import io.storefleet.simulator.world.Ids;
import io.storefleet.simulator.world.SimulatedStore;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One store as it is now: the invented world under what was written since. */
public final class StoreState {

    private final SimulatedStore store;
    private final SimulatedTime time;
    private final Freshness freshness;
    private final Happenings happenings;
    private final AccountBook accounts;
    private final Orders orders;
    private final Returns returns;
    private final Goods goods;
    private final References references;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger passing;
    private final AtomicInteger kept;

    /** The numbers of the next new thing and of the next order or return that changes make. */
    public record Numbers(int ids, int references) {

        public Numbers orLater(Numbers other) {
            return new Numbers(Math.max(ids, other.ids), Math.max(references, other.references));
        }
    }

    /** The delay is how late writes show at the moment. */
    public StoreState(SimulatedStore store, SimulatedTime time, Supplier<Duration> delay) {
        this.store = store;
        this.time = time;
        this.freshness = new Freshness(time, delay);
        this.orders = new Orders(store, freshness);
        this.returns = new Returns(store, freshness);
        this.accounts = new AccountBook(store, orders, freshness);
        this.goods = new Goods(store, freshness);
        this.references = new References(store.prefix(), store.starts() * 1_009);
        this.passing = new AtomicInteger(store.firstNumber());
        this.kept = new AtomicInteger(store.firstNumber() + SimulatedStore.A_START / 2);
        this.happenings = new Happenings(store.slug(), time, () -> newId(Ids.Kind.EVENT));
    }

    /** The world's half, which does not change. */
    public SimulatedStore store() {
        return store;
    }

    public SimulatedTime time() {
        return time;
    }

    public Happenings happenings() {
        return happenings;
    }

    public AccountBook accounts() {
        return accounts;
    }

    public Orders orders() {
        return orders;
    }

    public Returns returns() {
        return returns;
    }

    /** What carts, orders and subscriptions may hold. */
    public Goods goods() {
        return goods;
    }

    /** For overlays of this store. */
    public Freshness freshness() {
        return freshness;
    }

    /** Does one change; changes of a store never overlap, a change within a change is part of it. */
    public <R> R write(Supplier<R> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    /** Makes orders. */
    public Checkout checkout() {
        return new Checkout(this);
    }

    /** A reference nobody has yet: suffix B for a renewal, X for a return, nothing for a first order. */
    public String newReference(String suffix) {
        return references.next(time.instant(), suffix);
    }

    /**
     * An id nobody has yet, the same ones in the same order for the same seed; some begin with - or _. Changes that are
     * written down, during which time stands, take theirs from numbers of their own.
     */
    public String newId(Ids.Kind kind) {
        return store.newId(kind, (time.stands() ? kept : passing).getAndIncrement());
    }

    public Numbers numbers() {
        return new Numbers(kept.get(), references.made());
    }

    public void numbers(Numbers next) {
        kept.set(next.ids());
        references.made(next.references());
    }
}
