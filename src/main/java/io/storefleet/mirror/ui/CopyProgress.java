package io.storefleet.mirror.ui;

import io.storefleet.mirror.MirrorState;
import io.storefleet.mirror.Stream;

/** All a store's copy holds of what is searched, added up. */
record CopyProgress(long known, long expected, boolean whole) {

    static CopyProgress of(MirrorState state) {
        long known = 0;
        long expected = 0;
        for (var stream : state.streams()) {
            if (stream.stream() != Stream.ACCOUNT_DETAILS && stream.stream() != Stream.EVENTS) {
                known += stream.known();
                expected += Math.max(stream.known(), stream.expected() == null ? 0 : stream.expected());
            }
        }
        return new CopyProgress(known, expected, state.searchable());
    }

    double share() {
        return expected == 0 ? 0 : Math.min(1, (double) known / expected);
    }
}
