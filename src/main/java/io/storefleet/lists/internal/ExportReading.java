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
    private final ExportChunks chunks;
    private final TransactionTemplate transaction;

    ExportReading(ExportRows rows, Kinds kinds, Reaches reaches, ExportChunks chunks, TransactionTemplate transaction) {
        this.rows = rows;
        this.kinds = kinds;
        this.reaches = reaches;
        this.chunks = chunks;
        this.transaction = transaction;
    }

    /** What was read, and of which stores. */
    record Read(List<ListColumn> columns, List<ListRow> rows, Set<StoreId> stores, Set<StoreId> personal) {}

    @Nullable Kept export(JobId job) {
        return transaction.execute(status -> rows.ofJob(job).orElse(null));
    }

    /** Takes down which rows fit now. */
    void take(Kept export) {
        transaction.executeWithoutResult(status -> chunks.take(export.view().id(), asked(export)));
    }

    Read part(Kept export, int number) {
        return Objects.requireNonNull(transaction.execute(status -> read(export, number)));
    }

    private Read read(Kept export, int number) {
        var asked = asked(export);
        var found = chunks.rows(export.view().id(), number, asked);
        var stores = found.stream().map(ListRow::store).collect(Collectors.toSet());
        var personal = asked.columns().stream().anyMatch(ListColumn::personal)
                ? stores.stream().filter(asked.reach().personal()::contains).collect(Collectors.toSet())
                : Set.<StoreId>of();
        return new Read(asked.columns(), found, stores, personal);
    }

    private Pages.Asked asked(Kept export) {
        var kind = kinds.of(export.list().kind());
        var query = ListQuery.parse(kind, export.list().query());
        return new Pages.Asked(
                query,
                MirrorLists.columns(kind, export.list().columns()),
                MirrorLists.orderedBy(kind, export.list()),
                export.list().order(),
                reaches.of(query, Verb.EXPORT),
                LocalDate.ofInstant(export.view().created(), ZoneOffset.UTC));
    }
}
