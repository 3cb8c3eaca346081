package io.storefleet.search.internal;

import io.storefleet.mirror.MirrorState;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How fresh several copies are together. */
final class Fresh {

    private Fresh() {}

    /** The oldest moment; null when there is no store, or one of which nobody can say. */
    static @Nullable Instant until(Set<StoreId> stores, Map<StoreId, MirrorState> states) {
        Instant oldest = null;
        for (var store : stores) {
            var state = states.get(store);
            var until = state == null ? null : state.freshUntil();
            if (until == null) {
                return null;
            }
            oldest = oldest == null || until.isBefore(oldest) ? until : oldest;
        }
        return oldest;
    }
}
