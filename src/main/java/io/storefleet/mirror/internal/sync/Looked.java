package io.storefleet.mirror.internal.sync;

import io.storefleet.mirror.internal.rows.Written;
import java.time.Instant;
import java.util.Set;

/**
 * What came of asking for objects by their ids.
 *
 * @param asked when
 * @param found which are there
 * @param absent of which the service said in words that there are none
 * @param write puts what was found into the copy
 */
record Looked(Instant asked, Set<String> found, Set<String> absent, Fetched.Write write) {

    Looked {
        found = Set.copyOf(found);
        absent = Set.copyOf(absent);
    }

    static Looked nothing(Instant asked) {
        return new Looked(asked, Set.of(), Set.of(), () -> Written.NOTHING);
    }

    Looked and(Looked other) {
        return new Looked(
                asked.isBefore(other.asked) ? asked : other.asked,
                union(found, other.found),
                union(absent, other.absent),
                () -> write.into().plus(other.write.into()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new java.util.HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
