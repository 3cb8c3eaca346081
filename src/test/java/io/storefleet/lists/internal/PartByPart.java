package io.storefleet.lists.internal;

import io.storefleet.jobs.Progress;
import io.storefleet.tenancy.JobId;
import io.storefleet.testing.ScriptedRun;
import org.springframework.transaction.support.TransactionTemplate;

/** A run of a job that stops as soon as something is written. */
final class PartByPart extends ScriptedRun {

    private final TransactionTemplate transaction;

    PartByPart(JobId job, TransactionTemplate transaction) {
        super(job, null, "", Progress.of(0));
        this.transaction = transaction;
    }

    @Override
    public boolean stopRequested() {
        return true;
    }

    @Override
    public void commit(String next, Progress done, Runnable written) {
        transaction.executeWithoutResult(status -> written.run());
        reached(next, done);
    }
}
