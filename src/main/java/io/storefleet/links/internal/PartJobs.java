package io.storefleet.links.internal;

import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Jobs;
import io.storefleet.tenancy.JobId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The jobs of a run's other stores, as one of them sees them. */
@Component
class PartJobs {

    private final Parts parts;
    private final Jobs jobs;

    PartJobs(Parts parts, Jobs jobs) {
        this.parts = parts;
        this.jobs = jobs;
    }

    Optional<PartRow> ofJob(JobId job) {
        return parts.ofJob(job);
    }

    /** The next store of the run whose part has not ended. */
    @Transactional(readOnly = true)
    public Optional<PartRow> openAfter(PartRow part) {
        var later = after(part);
        var open = jobs.findAll(later.stream().map(PartRow::job).toList()).stream()
                .filter(job -> !job.state().ended())
                .map(JobView::id)
                .collect(Collectors.toSet());
        return later.stream().filter(each -> open.contains(each.job())).findFirst();
    }

    /**
     * Makes a part due that gets rows, inside the caller's transaction, and sure that it has not ended and does not until
     * that commits.
     */
    void receive(PartRow part) {
        // The job first and its part then: that job's own commits lock them in this order.
        wake(part);
        parts.lock(part.batch(), part.store());
        var open = jobs.find(part.job()).filter(job -> !job.state().ended());
        if (open.isEmpty()) {
            throw new IllegalStateException("the next store's part ended in the meantime");
        }
    }

    private void wake(PartRow part) {
        jobs.nudge(part.job());
    }

    /** Nothing more comes from this part: those after it may be at their end. */
    void wakeAfter(PartRow part) {
        after(part).forEach(this::wake);
    }

    @Transactional
    public void cancel(JobId job) {
        jobs.cancel(job);
    }

    private List<PartRow> after(PartRow part) {
        return parts.of(List.of(part.batch())).stream()
                .filter(each -> each.place() > part.place())
                .toList();
    }
}
