package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkProblem.Kind;
import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkSettings;
import io.storefleet.bulk.BulkStart;
import io.storefleet.bulk.BulkState;
import io.storefleet.bulk.BulkTally;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins a run: asks for what must be typed, and starts a job for each store. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Starting {

    /** Of more stores nobody types each name. */
    private static final int MOST_NAMES = 3;

    private final Runs runs;
    private final RowTable rows;
    private final Jobs jobs;
    private final Tenants tenants;
    private final Limits limits;

    Starting(Runs runs, RowTable rows, Jobs jobs, Tenants tenants, Limits limits) {
        this.runs = runs;
        this.rows = rows;
        this.jobs = jobs;
        this.tenants = tenants;
        this.limits = limits;
    }

    /** Time, how long a dry run holds, and what it asks. */
    @Component
    record Limits(Clock clock, BulkSettings settings, Seals seals) {}

    List<String> namesToType(Desk.Seen seen, Map<StoreId, String> names) {
        if (!seen.action()
                .asksForName(limits.seals().open(seen.row().id(), seen.row().request()))) {
            return List.of();
        }
        var stores = waiting(seen.view());
        return stores.size() > MOST_NAMES
                ? List.of(tenants.find(Tenancy.tenant()).orElseThrow().name())
                : stores.stream()
                        .map(store -> names.getOrDefault(store, ""))
                        .sorted()
                        .toList();
    }

    static List<StoreId> waiting(BulkRun run) {
        return run.tallies().stream()
                .filter(tally -> tally.state() == BulkState.WAITING && tally.rows() > 0)
                .map(BulkTally::store)
                .distinct()
                .toList();
    }

    void check(Desk.Seen seen, BulkStart how, Map<StoreId, String> names) {
        var run = seen.view();
        if (run.begun()) {
            throw new BulkProblem(Kind.STARTED);
        }
        var oldest = limits.clock().instant().minus(limits.settings().reckoned());
        if (run.by().created().isBefore(oldest)) {
            throw new BulkProblem(Kind.STALE);
        }
        if (waiting(run).isEmpty()) {
            throw new BulkProblem(Kind.NOTHING);
        }
        if (!how.withoutTheRest() && leavesLinesOut(run)) {
            throw new BulkProblem(Kind.LINES_LEFT_OUT);
        }
        var wanted = namesToType(seen, names);
        for (int at = 0; at < wanted.size(); at++) {
            var typed = at < how.typed().size() ? how.typed().get(at).strip() : "";
            if (!typed.equals(wanted.get(at))) {
                throw new BulkProblem(Kind.NAME, wanted.get(at));
            }
        }
    }

    private static boolean leavesLinesOut(BulkRun run) {
        return run.origin() == BulkRun.Origin.LINES && run.count(BulkState.UNUSABLE, BulkState.NOT_FOUND) > 0;
    }

    void start(Desk.Seen seen, BulkStart how) {
        var run = seen.view();
        var looking = how.look() > 0 && how.look() < run.count(BulkState.WAITING);
        runs.started(run.id(), Preparing.me(), limits.clock().instant(), looking);
        if (looking) {
            rows.mark(run.id(), how.look());
        }
        int place = 0;
        for (var store : waiting(run)) {
            var count = run.count(tally -> tally.state() == BulkState.WAITING && store.equals(tally.store()));
            var job = jobs.start(new NewJob(BulkJob.KIND, run.title(), store, count, ""));
            runs.addPart(new PartRow(run.id(), store, job), place++);
        }
    }
}
