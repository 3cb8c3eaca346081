package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobView;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.TenantId;

/**
 * A worker's hold on a job.
 *
 * @param view the job when it was taken
 * @param attempts failed attempts in a row so far
 */
record Claim(TenantId tenant, JobView view, long fence, String checkpoint, int attempts) {

    JobId job() {
        return view.id();
    }

    /** As whom the slice works: the member who started the job, or the house. */
    Actor actor() {
        var starter = view.startedBy();
        return starter == null ? Actor.house(tenant) : Actor.job(tenant, starter);
    }
}
