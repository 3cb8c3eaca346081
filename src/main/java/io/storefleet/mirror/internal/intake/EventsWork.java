package io.storefleet.mirror.internal.intake;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.tenancy.StoreId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one job a store that works on its events. */
@Component
class EventsWork {

    static final String KIND = "mirror.events";

    private static final String TITLE = "Events";

    private final Jobs jobs;

    EventsWork(Jobs jobs) {
        this.jobs = jobs;
    }

    /** There are events to be worked on. */
    @Transactional
    public void news(StoreId store) {
        ensure(store);
    }

    /** Lets there be a job. */
    @Transactional
    public void ensure(StoreId store) {
        var there = jobs.recent(1_000).stream()
                .anyMatch(job -> job.kind().equals(KIND)
                        && store.equals(job.store())
                        && !job.state().ended());
        if (!there) {
            jobs.start(new NewJob(KIND, TITLE, store, 0, ""));
        }
    }
}
