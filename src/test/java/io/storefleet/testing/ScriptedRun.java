package io.storefleet.testing;

import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.Progress;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import org.jspecify.annotations.Nullable;

/** A run of a job without a worker: a test says what becomes of each commit. */
public abstract class ScriptedRun implements JobRun {

    private final JobId job;
    private final @Nullable StoreId store;
    private String checkpoint;
    private Progress progress;

    protected ScriptedRun(JobId job, @Nullable StoreId store, String checkpoint, Progress progress) {
        this.job = job;
        this.store = store;
        this.checkpoint = checkpoint;
        this.progress = progress;
    }

    /** What a commit that went well leaves behind. */
    protected final void reached(String next, Progress done) {
        checkpoint = next;
        progress = done;
    }

    @Override
    public final JobId job() {
        return job;
    }

    @Override
    public final @Nullable StoreId store() {
        return store;
    }

    @Override
    public final String checkpoint() {
        return checkpoint;
    }

    @Override
    public final Progress progress() {
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
}
