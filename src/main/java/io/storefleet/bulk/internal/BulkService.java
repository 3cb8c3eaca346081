package io.storefleet.bulk.internal;

import io.storefleet.bulk.Bulk;
import io.storefleet.bulk.BulkAction;
import io.storefleet.bulk.BulkFilter;
import io.storefleet.bulk.BulkPart;
import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkProblem.Kind;
import io.storefleet.bulk.BulkRequest;
import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkStart;
import io.storefleet.bulk.BulkState;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.StopReason;
import io.storefleet.tenancy.JobId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs as use cases: each asks for its right, is one transaction and goes on record. */
@Service
@Transactional
class BulkService implements Bulk {

    private static final int MOST = 1_000;

    private final Actions actions;
    private final Access access;
    private final Desk desk;
    private final RunTools steps;
    private final Jobs jobs;

    BulkService(Actions actions, Access access, Desk desk, RunTools steps, Jobs jobs) {
        this.actions = actions;
        this.access = access;
        this.desk = desk;
        this.steps = steps;
        this.jobs = jobs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> offered(String list) {
        var seen = access.visible(list).keySet();
        return actions.all().stream()
                .filter(action -> action.list().equals(list))
                .filter(action -> !access.permitted(seen, action.least()).isEmpty())
                .map(BulkAction::name)
                .toList();
    }

    @Override
    public List<String> lists() {
        return actions.all().stream().map(BulkAction::list).distinct().toList();
    }

    @Override
    public List<String> columns(String action) {
        return actions.get(action).columns();
    }

    @Override
    public boolean linesOnly(String action) {
        return actions.get(action).linesOnly();
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public BulkRunId prepare(BulkRequest request, IntConsumer read) {
        var action = actions.get(request.action());
        return steps.dry().of(action, request, read, this::record).id();
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public BulkRunId again(BulkRunId run) {
        return steps.dry().again(run, this::mayAgain, this::record).id();
    }

    private void mayAgain(Desk.Seen seen) {
        require(seen);
        if (!seen.view().begun() || !seen.view().state().ended()) {
            throw new BulkProblem(Kind.STILL_RUNNING);
        }
    }

    private void record(RunRow run) {
        var details = Map.of("action", run.action(), "origin", run.origin().name());
        steps.audit("bulk.prepared", null, run.id(), details);
    }

    @Override
    @Transactional(readOnly = true)
    public BulkRun get(BulkRunId run) {
        return desk.seen(run).view();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BulkRunId> ofJob(JobId job) {
        return steps.runs()
                .ofJob(job)
                .filter(part -> steps.runs()
                        .find(part.run())
                        .filter(run -> access.visible(run.list()).containsKey(part.store()))
                        .isPresent())
                .map(PartRow::run);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BulkRun> before(@Nullable BulkRunId last, int limit) {
        return desk.before(last, Math.clamp(limit, 1, MOST));
    }

    @Override
    @Transactional(readOnly = true)
    public List<BulkRow> rows(BulkRunId run, BulkFilter filter, int afterLine, int limit) {
        var seen = desk.seen(run);
        return steps.rows().after(seen.sight(), filter.states(), afterLine, Math.clamp(limit, 1, MOST));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> namesToType(BulkRunId run) {
        var seen = desk.seen(run);
        return steps.starting().namesToType(seen, access.visible(seen.action().list()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayChange(BulkRunId run) {
        var seen = desk.seen(run);
        var stores = desk.doneIn(run);
        var verbs = seen.action().verbs(request(seen));
        return seen.stores().containsAll(stores)
                && access.permitted(stores, verbs).size() == stores.size();
    }

    /** Lets pass who may do it in each of the run's stores. */
    private void require(Desk.Seen seen) {
        access.require(desk.doneIn(seen.row().id()), seen.action(), request(seen));
    }

    private String request(Desk.Seen seen) {
        return steps.seals().open(seen.row().id(), seen.row().request());
    }

    @Override
    public void start(BulkRunId run, BulkStart how) {
        var seen = desk.locked(run);
        require(seen);
        steps.starting().check(seen, how, access.visible(seen.action().list()));
        steps.starting().start(seen, how);
        for (var store : Starting.waiting(seen.view())) {
            var rows = seen.view().count(tally -> tally.state() == BulkState.WAITING && store.equals(tally.store()));
            steps.audit(
                    "bulk.started", store, run, Map.of("action", seen.row().action(), "rows", String.valueOf(rows)));
        }
    }

    @Override
    public boolean goOn(BulkRunId run) {
        var seen = changeable(run);
        if (seen.view().looking() && !seen.view().awaitsLook()) {
            throw new BulkProblem(Kind.STILL_RUNNING);
        }
        return seen.view().looking()
                && steps.runs().looked(run)
                && each(
                        "bulk.looked-at",
                        seen,
                        BulkPart::rests,
                        part -> jobs.resume(part.job().id()));
    }

    @Override
    public boolean pause(BulkRunId run) {
        return each(
                "bulk.paused",
                changeable(run),
                part -> !part.job().state().ended(),
                part -> jobs.pause(part.job().id(), StopReason.of(StopReason.BY_PERSON)));
    }

    @Override
    public boolean resume(BulkRunId run) {
        return each(
                "bulk.resumed",
                changeable(run),
                part -> part.job().state() == JobState.PAUSED && !part.rests(),
                part -> jobs.resume(part.job().id()));
    }

    @Override
    public boolean cancel(BulkRunId run) {
        return each(
                "bulk.cancelled",
                changeable(run),
                part -> true,
                part -> jobs.cancel(part.job().id()));
    }

    private Desk.Seen changeable(BulkRunId run) {
        var seen = desk.locked(run);
        require(seen);
        return seen;
    }

    /** Changes the parts one after the other, always in the same order; whether any of them fitted. */
    private boolean each(String action, Desk.Seen seen, Predicate<BulkPart> which, Predicate<BulkPart> change) {
        boolean any = false;
        for (var part : seen.view().parts()) {
            if (which.test(part) && change.test(part)) {
                steps.audit(
                        action,
                        part.store(),
                        seen.row().id(),
                        Map.of("action", seen.row().action()));
                any = true;
            }
        }
        return any;
    }

    @Override
    public Table file(BulkRunId run) {
        var seen = desk.seen(run);
        steps.audit("bulk.file", null, run, Map.of("action", seen.row().action()));
        return new RowFile(seen, access.visible(seen.action().list()), steps.rows());
    }
}
