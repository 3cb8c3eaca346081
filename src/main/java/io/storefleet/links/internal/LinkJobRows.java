package io.storefleet.links.internal;

import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.Progress;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkReason;
import io.storefleet.links.internal.ItemQueries.Waiting;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows as the job sees them; what a slice writes goes through its hold only. */
@Component
class LinkJobRows {

    private final Batches batches;
    private final Parts parts;
    private final Items items;
    private final ItemQueries queries;
    private final PartJobs neighbours;

    LinkJobRows(Batches batches, Parts parts, Items items, ItemQueries queries, PartJobs neighbours) {
        this.batches = batches;
        this.parts = parts;
        this.items = items;
        this.queries = queries;
        this.neighbours = neighbours;
    }

    BatchRow batch(LinkBatchId id) {
        return batches.find(id).orElseThrow(NothingHereException::new);
    }

    PartRow part(LinkBatchId id, StoreId store) {
        return parts.find(id, store).orElseThrow(NothingHereException::new);
    }

    List<ItemRow> toLookUp(Slice slice, Collection<Integer> without, int limit) {
        return queries.toLookUp(waiting(slice, without, limit));
    }

    List<ItemRow> toAsk(Slice slice, Collection<Integer> without, int limit) {
        return queries.toAsk(waiting(slice, without, limit));
    }

    private static Waiting waiting(Slice slice, Collection<Integer> without, int limit) {
        return new Waiting(slice.part(), slice.batch().looking(), without, limit);
    }

    boolean moreMayCome(Slice slice) {
        return queries.moreMayCome(slice.part(), slice.batch().looking());
    }

    /** Commits what these rows got, and what their call taught; answers where the slice stands now. */
    Slice answered(Slice slice, Checkpoint next, List<Answer> answers) {
        write(slice, next, answers, List.of());
        return slice.withAt(next);
    }

    /** Commits that calls for these rows brought nothing; those that were tried too often end with the reason. */
    void inVain(Slice slice, Checkpoint next, List<ItemRow> tried, List<Answer> over) {
        write(slice, next, over, tried);
    }

    private void write(Slice slice, Checkpoint next, List<Answer> answers, List<ItemRow> tried) {
        var part = slice.part();
        var nextStore = answers.stream().anyMatch(Answer.Elsewhere.class::isInstance)
                ? neighbours.openAfter(part)
                : Optional.<PartRow>empty();
        var sorted = Sorted.of(answers, nextStore.isPresent());
        slice.list(sorted.reasons());
        var progress = progress(slice.run(), part, sorted);
        slice.run().commit(next.toString(), progress, () -> {
            items.links(part.batch(), sorted.links());
            items.reasons(part.batch(), sorted.reasons());
            nextStore.ifPresent(store -> handOn(sorted, store));
            items.triedInVain(part.batch(), tried);
            if (next.size().teaches(slice.at().size())) {
                parts.learned(part.batch(), part.store(), next.size());
            }
        });
    }

    private void handOn(Sorted sorted, PartRow next) {
        neighbours.receive(next);
        items.moveOn(next.batch(), sorted.elsewhere(), next.store());
    }

    private Progress progress(JobRun run, PartRow part, Sorted sorted) {
        return progress(
                run,
                part,
                sorted.links().size(),
                sorted.reasons().size(),
                sorted.elsewhere().size());
    }

    /** The total follows what other stores handed on to this one, and it to others. */
    private Progress progress(JobRun run, PartRow part, int done, int failed, int moved) {
        var before = run.progress();
        int waiting = part(part.batch(), part.store()).counts().waiting();
        return new Progress(
                Math.max(0, before.done() + before.failed() + waiting - moved),
                before.done() + done,
                before.failed() + failed);
    }

    /** Commits a found account; where another line asks for it already, the row has ended as its duplicate. */
    Slice resolved(Slice slice, ItemRow row, String account) {
        var part = slice.part();
        var same = queries.lineOf(part, account);
        var progress = progress(slice.run(), part, same.isPresent() ? 1 : 0, 0, 0);
        var next = slice.at().answered();
        slice.run()
                .commit(
                        next.toString(),
                        progress,
                        () -> items.resolved(part.batch(), row.line(), account, same.orElse(null)));
        return slice.withAt(next);
    }

    /** Inside the transaction that ends the part: its waiting rows end, too. */
    void giveUp(PartRow part, LinkReason reason) {
        parts.lock(part.batch(), part.store());
        items.giveUp(part.batch(), part.store(), reason);
    }
}
