package io.storefleet.jobs;

import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as pages show it.
 *
 * @param startedBy who started it; nobody when the house did
 * @param reason why it waits, is paused or has failed
 * @param nextRun when a waiting job goes on, if that is known
 * @param standing whether it is upkeep that never ends by itself
 * @param problems how many problems of single rows were written down
 * @param pace how fast it is; null while that is not known or nothing runs
 * @param news how often something of it became known beside its slices
 */
public record JobView(
        JobId id,
        String kind,
        String title,
        @Nullable StoreId store,
        @Nullable MemberId startedBy,
        JobState state,
        @Nullable StopReason reason,
        Progress progress,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant finished,
        @Nullable Instant nextRun,
        boolean standing,
        long problems,
        @Nullable JobPace pace,
        long news) {

    /** A job without problems whose pace is not known. */
    public JobView(
            JobId id,
            String kind,
            String title,
            @Nullable StoreId store,
            @Nullable MemberId startedBy,
            JobState state,
            @Nullable StopReason reason,
            Progress progress,
            Instant created,
            @Nullable Instant started,
            @Nullable Instant finished,
            @Nullable Instant nextRun) {
        this(
                id, kind, title, store, startedBy, state, reason, progress, created, started, finished, nextRun, false,
                0, null, 0);
    }
}
