package io.storefleet.simulator.world;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Finds an account by e-mail with eight bytes an account. */
final class MailIndex {

    private final long[] entries;

    MailIndex(int count, IntFunction<String> emails) {
        entries = IntStream.range(0, count)
                .parallel()
                .mapToLong(index -> (long) emails.apply(index).hashCode() << 32 | index)
                .sorted()
                .toArray();
    }

    /** Account numbers whose e-mail may be this one; the caller compares. */
    IntStream candidates(String email) {
        long from = (long) email.hashCode() << 32;
        int found = Arrays.binarySearch(entries, from);
        int start = found < 0 ? -found - 1 : found;
        return IntStream.range(start, entries.length)
                .takeWhile(place -> entries[place] >> 32 == from >> 32)
                .map(place -> (int) entries[place]);
    }
}
