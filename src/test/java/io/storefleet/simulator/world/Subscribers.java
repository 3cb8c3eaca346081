package io.storefleet.simulator.world;

import io.storefleet.simulator.world.Ids.Kind;
import io.storefleet.simulator.world.Ids.Place;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The subscriptions of a store's world by id and by time of creation, eight bytes each. */
public final class Subscribers {

    private final Ids ids;
    private final int store;
    private final Sketches sketches;
    private final IntFunction<SimulatedAccount> accounts;
    private final Lazy<long[]> keys;

    Subscribers(Ids ids, int store, Sketches sketches, IntFunction<SimulatedAccount> accounts, int count) {
        this.ids = ids;
        this.store = store;
        this.sketches = sketches;
        this.accounts = accounts;
        this.keys = new Lazy<>(() -> indexed(count));
    }

    /** How many there are; the first call makes the index, which takes seconds in a very large store. */
    public int size() {
        return keys.get().length;
    }

    public SubscriptionKey at(int position) {
        return new SubscriptionKey(keys.get()[position]);
    }

    public String id(SubscriptionKey key) {
        return ids.of(new Place(Kind.SUBSCRIPTION, store, key.account(), key.part()));
    }

    /** Empty for one that is not of the world. */
    public Optional<SubscriptionKey> key(String id) {
        return ids.read(id)
                .filter(place -> place.kind() == Kind.SUBSCRIPTION && place.store() == store)
                .filter(place -> place.index() != Ids.MADE_LATER)
                .filter(place -> place.part() < sketches.of(place.index()).subscribed().length)
                .map(place -> SubscriptionKey.of(sketches.of(place.index()), place.part()));
    }

    /** Its owner, invented anew. */
    public SimulatedAccount owner(SubscriptionKey key) {
        return accounts.apply(key.account());
    }

    /** True when a charge worked on one of the UTC days from the first to before the last, counted from 1970. */
    public boolean charged(SubscriptionKey key, long first, long last) {
        return sketches.of(key.account()).deals().stream()
                .filter(deal ->
                        deal.subscription() == key.part() && deal.outcome().charged())
                .mapToLong(deal -> Math.floorDiv(deal.at(), 86_400_000L))
                .anyMatch(day -> day >= first && day < last);
    }

    private long[] indexed(int count) {
        long[] found = IntStream.range(0, count)
                .parallel()
                .mapToObj(sketches::of)
                .flatMapToLong(sketch -> IntStream.range(0, sketch.subscribed().length)
                        .mapToLong(part -> SubscriptionKey.of(sketch, part).bits()))
                .toArray();
        Arrays.parallelSort(found);
        return found;
    }
}
