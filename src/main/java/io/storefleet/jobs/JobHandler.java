package io.storefleet.jobs;

/** Does the work of one kind of job; a bean, found by its kind. */
public interface JobHandler {

    /** The kind of job, the same in every release. */
    String kind();

    /**
     * Does the next slice: some seconds of work that begin at the checkpoint. Called outside any transaction, as the
     * member who started the job and with the rights that member holds now. Rows are written through
     * {@link JobRun#commit} only. A slice that was cut off is asked again from the last committed checkpoint.
     *
     * @throws LeaseLostException as {@link JobRun#commit} does; let it pass
     * @throws Exception any other ends the slice as a failed attempt, repeated after a growing wait; its message is
     *     neither kept nor logged
     */
    SliceResult slice(JobRun run) throws Exception;

    /**
     * The job has ended: done, cancelled or failed, as its state says. Called inside the transaction that ends it; for
     * rows that must not stay open. Remote calls are not allowed here.
     */
    default void ended(JobView job) {}
}
