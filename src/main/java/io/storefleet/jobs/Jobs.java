package io.storefleet.jobs;

import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Optional;

/**
 * The bound tenant's jobs. Callers ask for the right first. What does not fit a job's state any more (pausing a job that
 * has ended) changes nothing and answers false.
 */
public interface Jobs {

    /** Starts a job on behalf of the bound actor, inside the caller's transaction; it is taken up after the commit. */
    JobId start(NewJob job);

    Optional<JobView> find(JobId id);

    /** The latest jobs, newest first. */
    List<JobView> recent(int limit);

    /** The latest jobs before this one, newest first: the next page. */
    List<JobView> before(JobId last, int limit);

    /** Cancels a job that has not ended; a slice under way still writes what it has. */
    boolean cancel(JobId id);

    /** Pauses a waiting or running job; a slice under way still writes what it has. */
    boolean pause(JobId id, StopReason reason);

    /** Lets a paused job go on. */
    boolean resume(JobId id);

    /** Pauses the store's waiting and running jobs; returns how many. */
    int pauseAll(StoreId store, StopReason reason);

    /** Lets those paused jobs of the store go on that were paused for the reason with this code; returns how many. */
    int resumeAll(StoreId store, String reasonCode);

    /** Cancels the store's jobs that have not ended; returns how many. */
    int cancelAll(StoreId store);
}
