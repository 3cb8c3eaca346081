package io.storefleet.links.internal;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkCounts;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkProblem.Kind;
import io.storefleet.links.LinkRequest;
import io.storefleet.links.LinkSettings;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a run, its rows and its job down together, inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LinkWriting {

    private final Batches batches;
    private final Items items;
    private final Jobs jobs;
    private final LinkSettings settings;
    private final Clock clock;

    LinkWriting(Batches batches, Items items, Jobs jobs, LinkSettings settings, Clock clock) {
        this.batches = batches;
        this.items = items;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    LinkBatchId add(LinkRequest request) {
        throw new UnsupportedOperationException();
    }

    private static MemberId starter() {
        return Objects.requireNonNull(Tenancy.actor().member(), "only members hold the right to make links");
    }

    /** Lets the rows that failed or expired be asked by a new job; returns how many. */
    int again(BatchRow batch) {
        int rows = items.waitAgain(batch.id());
        if (rows == 0) {
            throw new LinkProblem(Kind.NOTHING_TO_ASK);
        }
        var checkpoint = Checkpoint.first(batch.id()).toString();
        batches.workedOnBy(
                batch.id(), jobs.start(new NewJob(LinkJob.KIND, batch.title(), batch.store(), rows, checkpoint)));
        batches.idsPerCall(batch.id(), LinkJob.BATCH);
        batches.recount(batch.id());
        return rows;
    }
}
