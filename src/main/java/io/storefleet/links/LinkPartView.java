package io.storefleet.links;

import io.storefleet.jobs.JobView;
import io.storefleet.tenancy.StoreId;

/**
 * What a run does in one of its stores.
 *
 * @param idsPerCall how many accounts one call asks for, as learned; 1 where the service refuses batches
 * @param job the job that works on it, or worked on it last
 */
public record LinkPartView(StoreId store, int idsPerCall, LinkCounts counts, JobView job) {

    /** Whether it rests until a person has looked at the first links. */
    public boolean rests() {
        var reason = job.reason();
        return reason != null && reason.code().equals(LinkBatchView.FIRST_LOOK);
    }
}
