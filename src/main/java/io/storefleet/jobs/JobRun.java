package io.storefleet.jobs;

import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import org.jspecify.annotations.Nullable;

/** What a handler has in hand while it works on one slice. */
public interface JobRun {

    JobId job();

    @Nullable StoreId store();

    /** Where to begin: as given at the start or by the last commit. */
    String checkpoint();

    /** As of the last commit. */
    Progress progress();

    /** The fencing number of this hold on the job; each hold has a greater one. */
    long fence();

    /**
     * Whether to stop soon: the job is to be paused or cancelled, the lease is lost, or this node shuts down. Commit
     * what is there and return {@link SliceResult#more()}.
     */
    boolean stopRequested();

    /**
     * Extends the lease; the worker does so by itself as long as the slice runs.
     *
     * @throws LeaseLostException when another worker may hold the job
     */
    void heartbeat();

    /**
     * Takes down that a row did not end well, or not quite; written with the next commit and listed to people. A slice
     * that ends without a commit loses it.
     *
     * @param subject which row: a line or an id, nothing personal where that can be avoided; cut at 255 characters
     * @param code lower-case name of the problem, 1 to 63 characters
     * @param words more about it, such as the provider's text; may be empty; cut at 255 characters, never a secret
     */
    void problem(String subject, String code, String words);

    /**
     * Writes a result: in one short transaction makes sure that this slice still holds the job, moves the checkpoint,
     * runs the rows' writer, commits. May be called more than once a slice.
     *
     * @param checkpoint where the next slice begins
     * @param rows writes the handler's rows; nothing else, and nothing remote
     * @throws LeaseLostException when another worker may hold the job; nothing was written
     * @throws IllegalStateException inside a transaction of the caller
     */
    void commit(String checkpoint, Progress progress, Runnable rows);
}
