package io.storefleet.lists;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rows that fit, by currency and by live or test.
 *
 * @param asOf when they were counted
 * @param tooMany whether counting was given up since it took too long; there are no totals then
 */
public record ListTotals(List<ListTotal> totals, Instant asOf, boolean tooMany) {

    public ListTotals {
        totals = List.copyOf(totals);
    }

    /** How many rows there are in all. */
    public long rows() {
        return totals.stream().mapToLong(ListTotal::rows).sum();
    }

    /** Those that are live, those that are test, or those that are neither. */
    public List<ListTotal> of(@Nullable Boolean live) {
        return totals.stream()
                .filter(each -> java.util.Objects.equals(each.live(), live))
                .toList();
    }
}
