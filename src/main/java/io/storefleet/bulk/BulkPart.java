package io.storefleet.bulk;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.tenancy.StoreId;

/** What a run does in one store. */
public record BulkPart(StoreId store, JobView job) {

    /** Whether it waits for a person's look. */
    public boolean rests() {
        var reason = job.reason();
        return job.state() == JobState.PAUSED && reason != null && reason.code().equals(BulkRun.FIRST_LOOK);
    }
}
