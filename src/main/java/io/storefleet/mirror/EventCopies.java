package io.storefleet.mirror;

import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.time.LocalDate;

/** What features ask of the copies of events. */
public interface EventCopies {

    /** How far back a store tells of its events, in days, today among them. */
    int DAYS = 30;

    /**
     * Starts a job that reads the store's events of these days again, without marking any; needs {@code event.view}. What
     * was missed is worked into the copy.
     *
     * @param first a UTC day, at most {@link #DAYS} back
     * @param last a UTC day, not before the first nor after today
     * @throws IllegalArgumentException for other days
     */
    JobId readAgain(StoreId store, LocalDate first, LocalDate last);

    /** A person has had an event marked, or unmarked, as processed: joins the caller's transaction. */
    void marked(StoreId store, String event, boolean processed);
}
