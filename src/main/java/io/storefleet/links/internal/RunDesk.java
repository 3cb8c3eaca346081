package io.storefleet.links.internal;

import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Jobs;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkPartView;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Runs as they are shown and put on record, inside the caller's transaction. */
@Component
class RunDesk {

    private final Batches batches;
    private final Parts parts;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    RunDesk(Batches batches, Parts parts, Jobs jobs, ApplicationEventPublisher events) {
        this.batches = batches;
        this.parts = parts;
        this.jobs = jobs;
        this.events = events;
    }

    void keep(String action, Run run, PartRow part, Map<String, String> details) {
        events.publishEvent(AuditedEvent.done(action, part.store(), run.id().toString(), details));
    }

    void lock(LinkBatchId id) {
        var unused = batches.lock(id).orElseThrow(NothingHereException::new);
    }

    boolean looked(LinkBatchId id) {
        return batches.looked(id);
    }

    Optional<PartRow> ofJob(JobId job) {
        return parts.ofJob(job);
    }

    LinkBatchView view(Run run) {
        return views(List.of(run)).getFirst();
    }

    /** The runs that do anything in these stores, each with what it does there. */
    List<LinkBatchView> before(@Nullable LinkBatchId last, Predicate<StoreId> readable, int limit) {
        var stores = parts.stores().stream().filter(readable).toList();
        var found = batches.before(last, stores, limit);
        var byRun = parts.of(found.stream().map(BatchRow::id).toList()).stream()
                .collect(Collectors.groupingBy(PartRow::batch));
        return views(found.stream()
                .map(batch -> new Run(batch, byRun.getOrDefault(batch.id(), List.of()), 0).only(readable))
                .toList());
    }

    private List<LinkBatchView> views(Collection<Run> runs) {
        var ids = runs.stream()
                .flatMap(run -> run.parts().stream())
                .map(PartRow::job)
                .toList();
        Map<JobId, JobView> found =
                jobs.findAll(ids).stream().collect(Collectors.toMap(JobView::id, Function.identity()));
        return runs.stream().map(run -> view(run, found)).toList();
    }

    private static LinkBatchView view(Run run, Map<JobId, JobView> jobs) {
        var batch = run.batch();
        var parts = run.parts().stream()
                .map(part -> new LinkPartView(
                        part.store(), part.idsPerCall(), part.counts(), Objects.requireNonNull(jobs.get(part.job()))))
                .toList();
        return new LinkBatchView(
                batch.id(),
                batch.title(),
                batch.tab(),
                batch.createdBy(),
                batch.created(),
                batch.cohort(),
                batch.looking(),
                batch.unused(),
                parts,
                run.hidden());
    }
}
