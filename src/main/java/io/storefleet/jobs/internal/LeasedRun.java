package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.LeaseLostException;
import io.storefleet.jobs.Progress;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One slice's hold on its job; the heartbeat comes from another thread. */
final class LeasedRun implements JobRun {

    private final Claim claim;
    private final Tools tools;
    private final BooleanSupplier nodeStops;
    private volatile String checkpoint;
    private volatile Progress progress;
    private volatile JobState state;
    private volatile boolean lost;

    /** What every hold needs. */
    record Tools(Leases leases, WakeUps wakeUps, TransactionTemplate transaction, Duration lease) {}

    LeasedRun(Claim claim, Tools tools, BooleanSupplier nodeStops) {
        this.claim = claim;
        this.tools = tools;
        this.nodeStops = nodeStops;
        this.checkpoint = claim.checkpoint();
        this.progress = claim.view().progress();
        this.state = claim.view().state();
    }

    @Override
    public JobId job() {
        return claim.job();
    }

    @Override
    public @Nullable StoreId store() {
        return claim.view().store();
    }

    @Override
    public String checkpoint() {
        return checkpoint;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public long fence() {
        return claim.fence();
    }

    @Override
    public boolean stopRequested() {
        return lost || state == JobState.CANCELLING || state == JobState.PAUSED || nodeStops.getAsBoolean();
    }

    @Override
    public void heartbeat() {
        write(() -> {});
    }

    @Override
    public void commit(String newCheckpoint, Progress newProgress, Runnable rows) {
        write(() -> {
            tools.leases().advance(claim, newCheckpoint, newProgress);
            rows.run();
        });
        checkpoint = newCheckpoint;
        progress = newProgress;
    }

    private void write(Runnable work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Joining it would keep the row locked, and the lease unproven, for as long as the caller likes.
            throw new IllegalStateException("a slice commits in transactions of its own");
        }
        tools.transaction().executeWithoutResult(status -> {
            state = tools.leases().extend(claim, tools.lease()).orElseThrow(this::lost);
            tools.wakeUps().postpone(claim.tenant(), claim.job(), tools.lease());
            work.run();
        });
    }

    private LeaseLostException lost() {
        lost = true;
        return new LeaseLostException();
    }
}
