package io.storefleet.mirror.internal.sync;

import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.Progress;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** A hold on a job that may die in any of its commits, as a killed node does or one whose database goes away. */
final class TestRun implements JobRun {

    /** Where in a commit it dies. */
    enum Death {
        NOWHERE,
        BEFORE_THE_COMMIT,
        IN_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    /** The run is no more. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final StoreId store;
    private final TransactionTemplate transaction;
    private final IntFunction<Death> deaths;
    private String checkpoint;
    private Progress progress = Progress.of(0);
    private int commits;

    /** @param deaths where to die in the n-th commit */
    TestRun(StoreId store, TransactionTemplate transaction, String checkpoint, IntFunction<Death> deaths) {
        this.checkpoint = checkpoint;
        this.store = store;
        this.transaction = transaction;
        this.deaths = deaths;
    }

    @Override
    public JobId job() {
        return JobId.next();
    }

    @Override
    public @Nullable StoreId store() {
        return store;
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
        return 1;
    }

    @Override
    public boolean stopRequested() {
        return false;
    }

    @Override
    public void heartbeat() {}

    @Override
    public void problem(String subject, String code, String words) {}

    @Override
    public void commit(String newCheckpoint, Progress newProgress, Runnable rows) {
        var death = deaths.apply(commits++);
        die(death, Death.BEFORE_THE_COMMIT);
        transaction.executeWithoutResult(status -> {
            rows.run();
            die(death, Death.IN_THE_COMMIT);
        });
        checkpoint = newCheckpoint;
        progress = newProgress;
        die(death, Death.AFTER_THE_COMMIT);
    }

    private static void die(Death death, Death here) {
        if (death == here) {
            throw new Died();
        }
    }
}
