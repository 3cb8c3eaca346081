package io.storefleet.mirror.ui;

import io.storefleet.mirror.MirrorState;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.StreamState;
import java.util.Arrays;

/** All a store's copy holds of what is searched, added up; {@code expected} is 0 while nobody knows it. */
record CopyProgress(long known, long expected, boolean whole) {

    /** Products, coupons, subscriptions, orders: of fewer nobody knows yet how much there is; accounts come last. */
    private static final int KINDS = 4;

    static CopyProgress of(MirrorState state) {
        var searched = state.streams().stream()
                .filter(each -> each.stream() != Stream.ACCOUNT_DETAILS && each.stream() != Stream.EVENTS)
                .toList();
        var known = searched.stream().mapToLong(StreamState::known).sum();
        var told = searched.stream()
                .filter(each -> each.whole() || each.expected() != null)
                .mapToLong(each -> each.expected() == null ? each.known() : Math.max(each.known(), each.expected()))
                .toArray();
        return new CopyProgress(
                known, told.length < KINDS ? 0 : Arrays.stream(told).sum(), state.searchable());
    }

    double share() {
        return expected == 0 ? 0 : Math.min(1, (double) known / expected);
    }
}
