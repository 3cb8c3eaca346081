package io.storefleet.jobs;

import java.time.Duration;

/** Upkeep of the house that belongs to no tenant: a bean, run once a period over all nodes. */
public interface Sweep {

    /** The same in every release, 1 to 63 characters. */
    String name();

    /** How long to wait from the end of one run to the next. */
    Duration every();

    /** One run, bound to no tenant. What it throws is logged without its message; the next period runs it again. */
    void sweep();
}
