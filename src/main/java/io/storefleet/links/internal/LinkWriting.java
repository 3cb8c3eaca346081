package io.storefleet.links.internal;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkCounts;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkProblem.Kind;
import io.storefleet.links.LinkRequest;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a run, its rows and a job for each of its stores down together, inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LinkWriting {

    private final Batches batches;
    private final Parts parts;
    private final CohortRows cohorts;
    private final Jobs jobs;
    private final Clock clock;

    LinkWriting(Batches batches, Parts parts, CohortRows cohorts, Jobs jobs, Clock clock) {
        this.batches = batches;
        this.parts = parts;
        this.cohorts = cohorts;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The stores where the run has work, or may get it from the stores before; the first one takes what is unknown. */
    static List<StoreId> stores(CohortRows.Demand demand) {
        return demand.matched().entrySet().stream()
                .filter(store -> store.getValue() > 0 || demand.unknown() > 0)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    Run add(LinkRequest request, CohortRows.Demand demand) {
        var looking = request.look() > 0 && request.look() < demand.rows();
        var id = LinkBatchId.next();
        var batch = new BatchRow(
                id, request.title(), request.tab(), starter(), clock.instant(), request.cohort(), looking, 0);
        batches.add(batch);
        var stores = stores(demand);
        var added = new ArrayList<PartRow>();
        for (var store : stores) {
            int unknown = added.isEmpty() ? demand.unknown() : 0;
            int rows = Objects.requireNonNull(demand.matched().get(store)) + unknown;
            var counts = new LinkCounts(0, 0, rows, 0, 0);
            var job = job(batch, store, rows);
            var part = new PartRow(
                    id, store, added.size(), job, parts.learned(store).ids(), counts);
            parts.add(part);
            added.add(part);
        }
        cohorts.copy(request.cohort(), id, stores.getFirst());
        if (looking) {
            cohorts.mark(id, request.look());
        }
        return new Run(batch, added, 0);
    }

    private static MemberId starter() {
        return Objects.requireNonNull(Tenancy.actor().member(), "only members hold the right to make links");
    }

    private JobId job(BatchRow batch, StoreId store, int rows) {
        var checkpoint = Checkpoint.first(batch.id(), parts.learned(store));
        return jobs.start(new NewJob(LinkJob.KIND, batch.title(), store, rows, checkpoint.toString()));
    }

    /** New jobs for the parts that have rows again, and for those that may get some; the others stay as they ended. */
    void again(Run run) {
        var now = parts.of(List.of(run.id())).stream()
                .filter(part -> run.stores().contains(part.store()))
                .toList();
        if (now.stream().noneMatch(part -> part.counts().waiting() > 0)) {
            throw new LinkProblem(Kind.NOTHING_TO_ASK);
        }
        boolean before = false;
        for (var part : now) {
            int rows = part.counts().waiting();
            if (rows > 0 || before) {
                parts.workedOnBy(run.id(), part.store(), job(run.batch(), part.store(), rows));
                before = true;
            }
        }
    }
}
