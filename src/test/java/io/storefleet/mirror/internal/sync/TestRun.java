package io.storefleet.mirror.internal.sync;

import io.storefleet.jobs.Progress;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.ScriptedRun;
import java.util.function.IntFunction;
import org.springframework.transaction.support.TransactionTemplate;

/** A hold on a job that may die in any of its commits, as a killed node does or one whose database goes away. */
final class TestRun extends ScriptedRun {

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

    private final TransactionTemplate transaction;
    private final IntFunction<Death> deaths;
    private int commits;

    /** @param deaths where to die in the n-th commit */
    TestRun(StoreId store, TransactionTemplate transaction, String checkpoint, IntFunction<Death> deaths) {
        super(JobId.next(), store, checkpoint, Progress.of(0));
        this.transaction = transaction;
        this.deaths = deaths;
    }

    @Override
    public void commit(String newCheckpoint, Progress newProgress, Runnable rows) {
        var death = deaths.apply(commits++);
        die(death, Death.BEFORE_THE_COMMIT);
        transaction.executeWithoutResult(status -> {
            rows.run();
            die(death, Death.IN_THE_COMMIT);
        });
        reached(newCheckpoint, newProgress);
        die(death, Death.AFTER_THE_COMMIT);
    }

    private static void die(Death death, Death here) {
        if (death == here) {
            throw new Died();
        }
    }
}
