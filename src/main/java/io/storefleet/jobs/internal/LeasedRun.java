package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.LeaseLostException;
import io.storefleet.jobs.Progress;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
    /** Taken down and not yet committed; the slice's own thread's. */
    private final List<Noted> noted = new ArrayList<>();

    /** What every hold needs. */
    record Tools(
            Leases leases, WakeUps wakeUps, ProblemRows problems, TransactionTemplate transaction, Duration lease) {}

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
        write(held -> {});
    }

    @Override
    public void commit(String newCheckpoint, Progress newProgress, Runnable rows) {
        var written = List.copyOf(noted);
        write(held -> {
            tools.leases().advance(claim, held, newCheckpoint, newProgress, written.size());
            tools.problems().add(claim, held.problems(), written);
            rows.run();
        });
        noted.subList(0, written.size()).clear();
        checkpoint = newCheckpoint;
        progress = newProgress;
    }

    @Override
    public void problem(String subject, String code, String words) {
        noted.add(new Noted(subject, code, words));
    }

    private void write(Consumer<Held> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Joining it would keep the row locked, and the lease unproven, for as long as the caller likes.
            throw new IllegalStateException("a slice commits in transactions of its own");
        }
        tools.transaction().executeWithoutResult(status -> {
            var held = tools.leases().extend(claim, tools.lease()).orElseThrow(this::lost);
            state = held.state();
            tools.wakeUps().postpone(claim.tenant(), claim.job(), tools.lease());
            work.accept(held);
        });
    }

    private LeaseLostException lost() {
        lost = true;
        return new LeaseLostException();
    }
}
