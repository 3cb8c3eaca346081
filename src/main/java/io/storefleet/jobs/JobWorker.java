package io.storefleet.jobs;

/** Does due slices of any tenant on this node, one after the other; the background work is made of it. */
public interface JobWorker {

    /**
     * Does the next due slice in the calling thread, which must be bound to no tenant and in no transaction.
     *
     * @return false when nothing is due
     */
    boolean runOnce();
}
