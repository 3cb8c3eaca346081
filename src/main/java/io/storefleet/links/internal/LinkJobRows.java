package io.storefleet.links.internal;

import io.storefleet.jobs.Jobs;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkReason;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.JobId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows as the job sees them; what a slice writes goes through its hold only. */
@Component
class LinkJobRows {

    private final Batches batches;
    private final Items items;
    private final ItemQueries queries;
    private final Jobs jobs;

    LinkJobRows(Batches batches, Items items, ItemQueries queries, Jobs jobs) {
        this.batches = batches;
        this.items = items;
        this.queries = queries;
        this.jobs = jobs;
    }

    BatchRow batch(LinkBatchId id) {
        return batches.find(id).orElseThrow(NothingHereException::new);
    }

    List<ItemRow> toLookUp(Slice slice, int limit) {
        return queries.toLookUp(slice.batch().id(), limit);
    }

    List<ItemRow> toAsk(Slice slice, int limit) {
        return queries.toAsk(slice.batch().id(), limit);
    }

    /** Commits links and reasons. */
    void answered(Slice slice, List<Answer> answers) {
        int failed =
                (int) answers.stream().filter(Answer.Reason.class::isInstance).count();
        var id = slice.batch().id();
        slice.list(answers);
        slice.commit(slice.at().answered(), answers.size() - failed, failed, () -> {
            items.write(id, answers);
            batches.idsPerCall(id, slice.at().idsPerCall());
            batches.recount(id);
        });
    }

    /** Commits a found account; where another line asks for it already, the row has ended as its duplicate. */
    void resolved(Slice slice, ItemRow row, String account) {
        var id = slice.batch().id();
        var same = queries.lineOf(id, account);
        slice.commit(slice.at().answered(), same.isPresent() ? 1 : 0, 0, () -> {
            items.resolved(id, row.line(), account, same.orElse(null));
            batches.recount(id);
        });
    }

    /** Commits that calls for these rows brought nothing; those that were tried too often end with the reason. */
    void inVain(Slice slice, List<ItemRow> tried, List<Answer> over) {
        var id = slice.batch().id();
        slice.list(over);
        slice.commit(slice.at().failed(), 0, over.size(), () -> {
            items.triedInVain(id, lines(tried));
            items.write(id, over);
            batches.recount(id);
        });
    }

    private static Collection<Integer> lines(List<ItemRow> rows) {
        return rows.stream().map(ItemRow::line).toList();
    }

    @Transactional
    void cancel(JobId job) {
        jobs.cancel(job);
    }

    /** Inside the transaction that ends the job: its waiting rows end, too. */
    void giveUp(JobId job, LinkReason reason) {
        batches.ofJob(job)
                .filter(batch -> items.giveUp(batch.id(), reason) > 0)
                .ifPresent(batch -> batches.recount(batch.id()));
    }
}
