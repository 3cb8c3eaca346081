package io.storefleet.mirror.internal.sync;

import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.jobs.JobRun;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.internal.rows.Kept;
import io.storefleet.mirror.internal.rows.StreamRow;
import io.storefleet.mirror.internal.rows.StreamRows;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads at the beginning of a slice how far the store's streams are. */
@Component
class SyncTurns {

    private final StreamRows streams;
    private final Wishes wishes;
    private final Kept kept;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SyncTurns(StreamRows streams, Wishes wishes, Kept kept, TransactionTemplate transaction, Clock clock) {
        this.streams = streams;
        this.wishes = wishes;
        this.kept = kept;
        this.transaction = transaction;
        this.clock = clock;
    }

    Turn begin(JobRun run, StoreId store, FastSpring client) {
        var known = requireNonNull(transaction.execute(status -> known(store)));
        return new Turn(run, store, client, clock, known);
    }

    private Turn.Known known(StoreId store) {
        var rows = new HashMap<Stream, StreamRow>();
        for (var stream : Stream.values()) {
            streams.find(store, stream).ifPresent(row -> rows.put(stream, row));
        }
        return new Turn.Known(streams, rows, wishes.of(store).orElse(null), kept.since(store));
    }
}
