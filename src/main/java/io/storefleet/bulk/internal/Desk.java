package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkAction;
import io.storefleet.bulk.BulkPart;
import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkTally;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Jobs;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs as the actor may see them, inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Desk {

    private final Runs runs;
    private final RowTable rows;
    private final Access access;
    private final Actions actions;
    private final Jobs jobs;

    Desk(Runs runs, RowTable rows, Access access, Actions actions, Jobs jobs) {
        this.runs = runs;
        this.rows = rows;
        this.access = access;
        this.actions = actions;
        this.jobs = jobs;
    }

    /** A run, its action, and which stores of it the actor sees. */
    record Seen(RunRow row, BulkAction action, Set<StoreId> stores, BulkRun view) {

        boolean own() {
            return row.by().member().equals(Tenancy.actor().member());
        }

        RowTable.Sight sight() {
            return new RowTable.Sight(row.id(), stores, own());
        }
    }

    /** @throws NothingHereException when it is another's, and the actor sees none of its stores */
    Seen seen(BulkRunId id) {
        return seen(runs.find(id).orElseThrow(NothingHereException::new));
    }

    /** As {@link #seen}, and nobody else changes it until the caller's transaction ends. */
    Seen locked(BulkRunId id) {
        return seen(runs.lock(id).orElseThrow(NothingHereException::new));
    }

    private Seen seen(RunRow row) {
        var view = views(List.of(row)).getFirst();
        var own = row.by().member().equals(Tenancy.actor().member());
        if (!own && view.tallies().isEmpty()) {
            throw new NothingHereException();
        }
        return new Seen(row, actions.get(row.action()), stores(row.list()), view);
    }

    private Set<StoreId> stores(String list) {
        return access.visible(list).keySet();
    }

    List<BulkRun> before(@Nullable BulkRunId last, int limit) {
        var known = actions.all().stream().map(BulkAction::list).distinct().toList();
        var visible =
                known.stream().flatMap(list -> stores(list).stream()).distinct().toList();
        var member = Objects.requireNonNull(Tenancy.actor().member(), "the house begins no runs");
        return views(runs.before(last, visible, member, limit));
    }

    private List<BulkRun> views(Collection<RunRow> found) {
        var ids = found.stream().map(RunRow::id).toList();
        var tallies = rows.tallies(ids);
        var parts = runs.parts(ids).stream().collect(Collectors.groupingBy(PartRow::run));
        var working =
                parts.values().stream().flatMap(List::stream).map(PartRow::job).toList();
        var byId = jobs.findAll(working).stream().collect(Collectors.toMap(JobView::id, Function.identity()));
        Map<String, Set<StoreId>> visible = found.stream()
                .map(RunRow::list)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::stores));
        var member = Tenancy.actor().member();
        return found.stream()
                .map(row -> view(
                        row,
                        tallies.getOrDefault(row.id(), List.of()),
                        parts.getOrDefault(row.id(), List.of()).stream()
                                .map(part -> new BulkPart(part.store(), Objects.requireNonNull(byId.get(part.job()))))
                                .toList(),
                        new Eyes(Objects.requireNonNull(visible.get(row.list())), isOf(row, member))))
                .toList();
    }

    private static boolean isOf(RunRow row, @Nullable MemberId member) {
        return row.by().member().equals(member);
    }

    /** Whose rows are seen. */
    private record Eyes(Set<StoreId> stores, boolean own) {

        boolean see(BulkTally tally) {
            var store = tally.store();
            return store == null ? own : stores.contains(store);
        }
    }

    private static BulkRun view(RunRow row, List<BulkTally> tallies, List<BulkPart> parts, Eyes eyes) {
        var hidden = tallies.stream()
                .filter(tally -> !tally.state().leftOut())
                .map(BulkTally::store)
                .filter(store -> store != null && !eyes.stores().contains(store))
                .distinct()
                .count();
        return new BulkRun(
                row.id(),
                row.action(),
                row.list(),
                row.title(),
                row.origin(),
                row.by(),
                row.freshUntil(),
                row.looking(),
                parts.stream()
                        .filter(part -> eyes.stores().contains(part.store()))
                        .toList(),
                tallies.stream().filter(eyes::see).toList(),
                (int) hidden);
    }

    List<PartRow> parts(BulkRunId run) {
        return runs.parts(List.of(run));
    }

    /** All stores in which something is to be done or was, whoever sees them. */
    List<StoreId> doneIn(BulkRunId run) {
        return rows.tallies(List.of(run)).getOrDefault(run, List.of()).stream()
                .filter(tally -> !tally.state().leftOut())
                .map(BulkTally::store)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
