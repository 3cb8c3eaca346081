package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkAction;
import io.storefleet.bulk.BulkLive.Thing;
import io.storefleet.bulk.BulkRequest;
import io.storefleet.bulk.BulkRun.Begun;
import io.storefleet.bulk.BulkRun.Origin;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.mirror.Fold;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a dry run: its rows, what would become of each, what that comes to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Preparing {

    private final Runs runs;
    private final Parts parts;
    private final Reckoning reckoning;
    private final Access access;
    private final Clock clock;

    Preparing(Runs runs, Parts parts, Reckoning reckoning, Access access, Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.reckoning = reckoning;
        this.access = access;
        this.clock = clock;
    }

    /** What rows come from, and how fresh that is. */
    @Component
    record Parts(Filling filling, LineCopy lines, Seals seals, Things things, Freshness fresh) {}

    /** @param told what stores said of things no copy holds */
    RunRow prepare(BulkAction action, BulkRequest request, Map<StoreId, List<Thing>> told, IntConsumer read) {
        keep(action, told);
        var origin = request.source() instanceof BulkRequest.Lines ? Origin.LINES : Origin.SELECTION;
        var run = add(action, request.title(), request.request(), origin, null);
        var visible = access.visible(action.list());
        switch (request.source()) {
            case BulkRequest.Chosen(var selection) -> {
                if (!selection.kind().equals(action.list())) {
                    throw new IllegalArgumentException(action.name() + " is nothing to do to " + selection.kind());
                }
                if (action.live() == null) {
                    parts.filling().selected(run.id(), selection, read);
                } else {
                    parts.filling().picked(run.id(), Asking.picked(selection, visible::containsKey), read);
                }
            }
            case BulkRequest.Lines(var text) -> {
                var names = names(visible);
                parts.lines()
                        .copy(
                                run.id(),
                                taker -> new LineReader(action, request.request(), names, taker).read(text),
                                read);
                var check = action.check(request.request());
                reckoning.find(run.id(), access.copies(action), check, visible.keySet(), action.oneCall());
            }
        }
        return reckon(action, run, request.request(), visible.keySet());
    }

    /** What this run has not done, once more. */
    RunRow again(BulkAction action, RunRow of, Map<StoreId, List<Thing>> told) {
        keep(action, told);
        var request = parts.seals().open(of.id(), of.request());
        var run = add(action, of.title(), request, Origin.AGAIN, of.id());
        parts.filling().again(run.id(), of.id());
        return reckon(action, run, request, access.visible(action.list()).keySet());
    }

    private void keep(BulkAction action, Map<StoreId, List<Thing>> told) {
        if (action.live() != null) {
            parts.things().keep(told);
        }
    }

    private RunRow add(BulkAction action, String title, String request, Origin origin, @Nullable BulkRunId of) {
        var id = BulkRunId.next();
        var by = new Begun(me(), clock.instant(), null);
        var sealed = parts.seals().seal(id, request);
        var run = new RunRow(id, action.name(), action.list(), title, origin, sealed, by, null, false);
        runs.add(run, of);
        return run;
    }

    private RunRow reckon(BulkAction action, RunRow run, String request, Set<StoreId> visible) {
        var permitted = access.permitted(visible, action.verbs(request));
        reckoning.judge(run.id(), access.copies(action), action.check(request), permitted);
        if (action.oneCall()) {
            reckoning.group(run.id());
        }
        reckoning.tally(run.id());
        runs.fresh(
                run.id(),
                action.live() == null ? parts.fresh().until(run.id()) : run.by().created());
        return run;
    }

    /** Of stores that are called alike none is meant by its name. */
    static Map<String, StoreId> names(Map<StoreId, String> visible) {
        var names = new HashMap<String, StoreId>();
        var twice = new HashSet<String>();
        visible.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().toString()))
                .forEach(each -> {
                    var name = Fold.text(each.getValue());
                    if (names.put(name, each.getKey()) != null) {
                        twice.add(name);
                    }
                });
        twice.forEach(names::remove);
        return names;
    }

    static MemberId me() {
        return Objects.requireNonNull(Tenancy.actor().member(), "the house begins no runs");
    }
}
