package io.storefleet.jobs;

import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bound tenant's jobs. Callers ask for the right first. What does not fit a job's state any more (pausing a job that
 * has ended) changes nothing and answers false.
 */
public interface Jobs {

    /** Starts a job on behalf of the bound actor, inside the caller's transaction; it is taken up after the commit. */
    JobId start(NewJob job);

    /**
     * The store's standing job of this kind that has not ended; started as by {@link #start} if there is none. Whoever
     * else asks at the same time gets the same job.
     */
    JobId ensure(NewJob job);

    Optional<JobView> find(JobId id);

    /** Those of the ids that are there, in no order. */
    List<JobView> findAll(Collection<JobId> ids);

    /** How far the job of this kind has written down that it is, as the feature that runs it put it. */
    Optional<String> checkpoint(JobId id, String kind);

    /** The latest jobs, newest first, without standing ones. */
    List<JobView> recent(int limit);

    /** The latest such jobs before this one, newest first: the next page. */
    List<JobView> before(JobId last, int limit);

    /** Jobs that are no upkeep, or the upkeep, newest first, before the last one seen; in this scope only. */
    List<JobView> list(JobFilter filter, JobScope scope, @Nullable JobId last, int limit);

    /** Problems of single rows, in the order they were written. */
    List<JobProblem> problems(JobId id, long afterNumber, int limit);

    /**
     * Makes a waiting job due now; a running one is asked once more as soon as its slice has ended, since that slice may
     * have missed the news. A job that is paused stays so.
     */
    boolean nudge(JobId id);

    /** As {@link #nudge(JobId)}, for the store's jobs of this kind; returns how many. */
    int nudge(StoreId store, String kind);

    /**
     * Something that belongs to the job stands otherwise than its slices left it, such as a row whose outcome was not known:
     * inside the caller's transaction, so that who watches the job hears of it then, also of a job that has ended.
     */
    void tell(JobId id);

    /**
     * As {@link #tell(JobId)}, and the job's figures are counted anew. Waits for a slice that commits, so that neither
     * overwrites what the other has counted: the caller must hold nothing that such a commit may ask for.
     *
     * @param count counts its rows
     */
    void tell(JobId id, Supplier<Progress> count);

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
