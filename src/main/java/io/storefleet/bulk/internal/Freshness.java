package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkTally;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.MirrorState;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How fresh the copies were that a run was reckoned from. */
@Component
class Freshness {

    private final RowTable rows;
    private final Mirror mirror;

    Freshness(RowTable rows, Mirror mirror) {
        this.rows = rows;
        this.mirror = mirror;
    }

    /** The oldest of the copies; null where of one of them nobody can say. */
    @Nullable Instant until(BulkRunId run) {
        var known = new HashMap<StoreId, Instant>();
        for (MirrorState state : mirror.states()) {
            if (state.freshUntil() != null) {
                known.put(state.store(), state.freshUntil());
            }
        }
        Instant oldest = null;
        for (var store : stores(run)) {
            var fresh = known.get(store);
            if (fresh == null) {
                return null;
            }
            oldest = oldest == null || fresh.isBefore(oldest) ? fresh : oldest;
        }
        return oldest;
    }

    private List<StoreId> stores(BulkRunId run) {
        return rows.tallies(List.of(run)).getOrDefault(run, List.of()).stream()
                .map(BulkTally::store)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
