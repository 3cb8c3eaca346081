package io.storefleet.jobs;

import io.storefleet.tenancy.JobId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Jobs in the hands of people: every call asks {@link JobAccess}. A job that the bound actor may not see does not exist
 * for them. Steering a job one sees without the right to throws what {@link JobAccess#requireControl} throws.
 */
public interface JobDesk {

    /** Newest first, before the last one seen. */
    List<JobView> list(JobFilter filter, @Nullable JobId last, int limit);

    Optional<JobView> find(JobId id);

    /** Those of the ids that are there, in no order. */
    List<JobView> findAll(Collection<JobId> ids);

    /** Whether the actor may pause, resume and cancel the job. */
    boolean mayControl(JobView job);

    /** Pauses a waiting or running job; false when it fits no more or there is none. */
    boolean pause(JobId id);

    /** Lets a paused job go on; false as {@link #pause}. */
    boolean resume(JobId id);

    /** Cancels a job that has not ended; false as {@link #pause}, and for upkeep, which would only start anew. */
    boolean cancel(JobId id);

    /** The job's problems in the order they were written. */
    List<JobProblem> problems(JobId id, long afterNumber, int limit);

    /** All problems of the job as a file; each call goes on record. */
    Optional<File> problemFile(JobId id);

    /** A file that is read as it is sent. */
    interface File {
        String name();

        /** Writes CSV in UTF-8; the stream stays open. */
        void writeTo(OutputStream out) throws IOException;
    }
}
