package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkRunId;
import io.storefleet.jobs.Jobs;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A run as its jobs see it. */
@Component
class Work {

    private final Runs runs;
    private final RowTable rows;
    private final RowEnds ends;
    private final Seals seals;
    private final Jobs jobs;

    Work(Runs runs, RowTable rows, RowEnds ends, Seals seals, Jobs jobs) {
        this.runs = runs;
        this.rows = rows;
        this.ends = ends;
        this.seals = seals;
        this.jobs = jobs;
    }

    Optional<PartRow> part(JobId job) {
        return runs.ofJob(job);
    }

    RunRow run(BulkRunId id) {
        return runs.find(id).orElseThrow(NothingHereException::new);
    }

    String request(RunRow run) {
        return seals.open(run.id(), run.request());
    }

    Optional<Todo> next(RunRow run, StoreId store) {
        return rows.next(run.id(), store, run.looking());
    }

    boolean waits(RunRow run, StoreId store) {
        return rows.next(run.id(), store, false).isPresent();
    }

    @Transactional
    public void cancel(JobId job) {
        jobs.cancel(job);
    }

    /** Inside the transaction that ends the job. */
    void skip(JobId job, String reason) {
        runs.ofJob(job).ifPresent(part -> ends.skip(part.run(), part.store(), reason));
    }
}
