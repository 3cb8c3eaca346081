package io.storefleet.lists.internal;

import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.internal.ExportRows.Kept;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what belongs into a file, each time with the rights of that moment. */
@Component
class ExportReading {

    private final ExportRows rows;
    private final Kinds kinds;
    private final Reaches reaches;
    private final Pages pages;
    private final TransactionTemplate transaction;

    ExportReading(ExportRows rows, Kinds kinds, Reaches reaches, Pages pages, TransactionTemplate transaction) {
        this.rows = rows;
        this.kinds = kinds;
        this.reaches = reaches;
        this.pages = pages;
        this.transaction = transaction;
    }

    /** What was read, and of which stores. */
    record Read(List<ListColumn> columns, List<ListRow> rows, Set<StoreId> stores, Set<StoreId> personal) {}

    @Nullable Kept export(JobId job) {
        return transaction.execute(status -> rows.ofJob(job).orElse(null));
    }

    Read next(Kept export, ExportMark at, int limit) {
        return Objects.requireNonNull(transaction.execute(status -> read(export, at, limit)));
    }

    private Read read(Kept export, ExportMark at, int limit) {
        var kind = kinds.of(export.list().kind());
        var query = ListQuery.parse(kind, export.list().query());
        var reach = reaches.of(query, Verb.EXPORT);
        var columns = MirrorLists.columns(kind, export.list().columns());
        var asked = new Pages.Asked(
                query,
                columns,
                MirrorLists.orderedBy(kind, export.list()),
                export.list().order(),
                reach,
                LocalDate.ofInstant(export.view().created(), ZoneOffset.UTC));
        var last = at.last();
        var found = pages.after(asked, last == null ? null : last.row(asked.orderedBy()), limit);
        var stores = found.stream().map(ListRow::store).collect(Collectors.toSet());
        var personal = columns.stream().anyMatch(ListColumn::personal)
                ? stores.stream().filter(reach.personal()::contains).collect(Collectors.toSet())
                : Set.<StoreId>of();
        return new Read(columns, found, stores, personal);
    }
}
