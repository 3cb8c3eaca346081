package io.storefleet.jobs;

import io.storefleet.tenancy.JobId;
import java.util.function.Consumer;

/** Tells pages of this node how jobs move on, whichever node works on them. */
public interface JobWatch {

    /**
     * Watches a job of the bound tenant. The listener gets its present view soon and each changed view after that, at
     * most a few times a second, in a thread of the watcher and bound to no tenant; it must return quickly. Nothing is
     * told of a job that does not exist.
     */
    Registration subscribe(JobId job, Consumer<JobView> listener);

    /** Ends the watching. */
    @FunctionalInterface
    interface Registration {
        void remove();
    }
}
