package io.storefleet.mirror.internal.sync;

import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.SliceResult;
import io.storefleet.mirror.MirrorSettings;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Copies one store and keeps the copy fresh, for as long as the store is there. */
@Component
class SyncJob implements JobHandler {

    static final String KIND = "mirror";

    /** Own writes and wishes wake the job; nothing else happens without its knowing. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(10);

    private final StoreClients clients;
    private final SyncTurns turns;
    private final Readings readings;
    private final SyncTroubles troubles;
    private final MirrorSettings settings;

    SyncJob(StoreClients clients, SyncTurns turns, Readings readings, SyncTroubles troubles, MirrorSettings settings) {
        this.clients = clients;
        this.turns = turns;
        this.readings = readings;
        this.troubles = troubles;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SliceResult slice(JobRun run) {
        var store = requireNonNull(run.store(), "a copy is of one store");
        try {
            return work(turns.begin(run, store, client(store)));
        } catch (NothingHereException storeRemoved) {
            return SliceResult.done();
        }
    }

    private FastSpring client(StoreId store) {
        return clients.client(store).with(CallOptions.job().withPatience(settings.patience()));
    }

    /** Does what is due until the slice is over. */
    SliceResult work(Turn turn) {
        var end = turn.now().plus(settings.slice());
        do {
            var next = next(turn);
            if (next.due().isAfter(turn.now())) {
                return sleep(turn, next.due());
            }
            try {
                next.reading().step(turn);
            } catch (FastSpringException problem) {
                return troubles.after(turn, next.reading(), problem);
            }
        } while (turn.now().isBefore(end) && !turn.run().stopRequested());
        return SliceResult.more();
    }

    private record Next(Reading reading, Instant due) {}

    /** The first one that is due, or the one that will be due next. */
    private Next next(Turn turn) {
        Next soonest = null;
        for (var reading : readings.inOrder()) {
            var due = reading.due(turn);
            if (!due.isAfter(turn.now())) {
                return new Next(reading, due);
            }
            if (soonest == null || due.isBefore(soonest.due())) {
                soonest = new Next(reading, due);
            }
        }
        return requireNonNull(soonest);
    }

    private static SliceResult sleep(Turn turn, Instant until) {
        if (!turn.progress().equals(turn.run().progress())) {
            turn.write(() -> {});
        }
        var longest = turn.now().plus(LONGEST_SLEEP);
        var wake = until.isBefore(longest) ? until : longest;
        return SliceResult.later(Duration.between(turn.now(), wake), "idle");
    }
}
