package io.storefleet.bulk;

import java.util.Arrays;
import java.util.List;

/** Which rows of a run are shown. */
public enum BulkFilter {
    ALL(BulkState.values()),
    WAITING(BulkState.WAITING),
    DONE(BulkState.DONE),
    REFUSED(BulkState.REFUSED),
    CHECKING(BulkState.CHECKING),
    SKIPPED(BulkState.SKIPPED),
    SAME(BulkState.SAME),
    UNFIT(BulkState.UNFIT),
    NO_RIGHT(BulkState.NO_RIGHT),
    NOT_FOUND(BulkState.NOT_FOUND),
    UNUSABLE(BulkState.UNUSABLE);

    private final List<BulkState> states;

    BulkFilter(BulkState... states) {
        this.states = List.copyOf(Arrays.asList(states));
    }

    public List<BulkState> states() {
        return states;
    }
}
