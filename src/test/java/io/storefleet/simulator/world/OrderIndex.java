package io.storefleet.simulator.world;

import java.util.Arrays;
import java.util.stream.IntStream;

/** All orders of a store's world by time of creation, eight bytes each. */
public final class OrderIndex {

    private static final int LONGEST_DELAY = 14;

    private final long[] keys;

    OrderIndex(Sketches sketches, int accounts) {
        keys = IntStream.range(0, accounts)
                .parallel()
                .mapToObj(sketches::of)
                .flatMapToLong(sketch -> sketch.deals().stream()
                        .mapToLong(deal -> OrderKey.of(
                                        sketch, deal, Refunding.daysUntilLast(sketch.index(), deal, sketches.closed()))
                                .bits()))
                .toArray();
        Arrays.parallelSort(keys);
    }

    public int size() {
        return keys.length;
    }

    public OrderKey at(int position) {
        return new OrderKey(keys[position]);
    }

    /** Where orders begin that may have changed on the day (counted from 1970) or later. */
    public int changedFrom(long epochDay) {
        return position(OrderKey.firstOf(epochDay - LONGEST_DELAY));
    }

    /** Where orders begin that were made on the day or later, so cannot have changed before it. */
    public int madeFrom(long epochDay) {
        return position(OrderKey.firstOf(epochDay));
    }

    private int position(long key) {
        int found = Arrays.binarySearch(keys, key);
        return found < 0 ? -found - 1 : found;
    }
}
