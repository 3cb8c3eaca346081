package io.storefleet.mirror.internal.sync;

import io.storefleet.mirror.MirrorState;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.OwnWrites;
import io.storefleet.mirror.internal.rows.StreamRows;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The local half of what is asked of the copies: each method is one short transaction. */
@Component
class Copies implements OwnWrites {

    /** The service shows old versions for minutes, and forgets nothing after that. */
    private static final List<Duration> AFTER_A_WRITE =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final StreamRows streams;
    private final Wishes wishes;
    private final CopyTables tables;
    private final Upkeep upkeep;
    private final Clock clock;

    Copies(StreamRows streams, Wishes wishes, CopyTables tables, Upkeep upkeep, Clock clock) {
        this.streams = streams;
        this.wishes = wishes;
        this.tables = tables;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    /** A state for each store, in this order; one without streams for a store whose copy has not begun. */
    @Transactional(readOnly = true)
    public List<MirrorState> states(List<StoreId> stores) {
        var known = streams.states(stores);
        return stores.stream()
                .map(store -> new MirrorState(store, known.getOrDefault(store, List.of())))
                .toList();
    }

    @Transactional
    public void wish(StoreId store) {
        wishes.wish(store, clock.instant());
        upkeep.nudge(store);
    }

    /** Puts what was read for a person into the copy. */
    @Transactional
    public void put(Looked looked) {
        looked.write().into();
    }

    @Override
    @Transactional
    public void changed(StoreId store, ObjectKind kind, String id) {
        var now = clock.instant();
        AFTER_A_WRITE.forEach(wait -> tables.recheck(store, kind, id, now.plus(wait)));
        upkeep.nudge(store);
    }

    /** In the transaction that removes the store, whose jobs have ended by then. */
    @EventListener
    void forget(StoreRemoved removed) {
        tables.forget(removed.store());
    }
}
