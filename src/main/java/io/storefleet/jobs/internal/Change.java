package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.StopReason;
import java.util.List;
import java.util.Optional;

/** What to make of jobs in some states. */
record Change(List<JobState> from, JobState to, Optional<StopReason> reason) {

    static Change cancel() {
        return new Change(
                List.of(JobState.WAITING, JobState.RUNNING, JobState.PAUSED), JobState.CANCELLING, Optional.empty());
    }

    static Change pause(StopReason reason) {
        return new Change(List.of(JobState.WAITING, JobState.RUNNING), JobState.PAUSED, Optional.of(reason));
    }

    static Change resume() {
        return new Change(List.of(JobState.PAUSED), JobState.WAITING, Optional.empty());
    }
}
