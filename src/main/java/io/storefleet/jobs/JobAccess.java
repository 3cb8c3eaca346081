package io.storefleet.jobs;

/**
 * Who may see and steer which jobs. Rights are decided above this module, so the store module provides it; {@link JobDesk}
 * asks it on every call.
 */
public interface JobAccess {

    /** What the bound actor's lists may show; the same jobs as {@link #mayView}. */
    JobScope scope();

    /** Whether the bound actor may know of the job at all. */
    boolean mayView(JobView job);

    /** Whether the bound actor may pause, resume and cancel it. */
    boolean mayControl(JobView job);

    /** As {@link #mayControl}, but throws what says which right is missing; the refusal goes on record. */
    void requireControl(JobView job);
}
