package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkProblem.Kind;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkSettings;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Lists;
import io.storefleet.lists.Selection;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.vault.Sealed;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a run is of: rows of a list, as they are read now, or what another run has not done. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Filling {

    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final Lists lists;
    private final Seals seals;
    private final BulkSettings settings;

    Filling(JdbcClient jdbc, Lists lists, Seals seals, BulkSettings settings) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.seals = seals;
        this.settings = settings;
    }

    void selected(BulkRunId run, Selection selection, IntConsumer read) {
        int rows = 0;
        RowId last = null;
        List<RowId> page;
        do {
            page = lists.ids(selection, last, PAGE);
            add(run, rows, page);
            rows += page.size();
            last = page.isEmpty() ? last : page.getLast();
            read.accept(rows);
            if (rows > settings.rows()) {
                throw new BulkProblem(Kind.TOO_MANY, String.valueOf(settings.rows()));
            }
        } while (page.size() == PAGE);
        if (rows == 0) {
            throw new BulkProblem(Kind.NOTHING);
        }
    }

    void picked(BulkRunId run, List<RowId> picked, IntConsumer read) {
        if (picked.size() > settings.rows()) {
            throw new BulkProblem(Kind.TOO_MANY, String.valueOf(settings.rows()));
        }
        if (picked.isEmpty()) {
            throw new BulkProblem(Kind.NOTHING);
        }
        add(run, 0, picked);
        read.accept(picked.size());
    }

    private void add(BulkRunId run, int before, List<RowId> page) {
        sql("""
                insert into tenant.bulk_row (tenant_id, run_id, line, store_id, object_id, state)
                select :tenant, :run, :before + p.at, p.store, p.id, 'WAITING'
                from unnest(:stores::uuid[], :ids::text[]) with ordinality p (store, id, at)""", run)
                .param("before", before)
                .param("stores", page.stream().map(row -> row.store().value()).toArray(UUID[]::new))
                .param("ids", page.stream().map(RowId::id).toArray(String[]::new))
                .update();
    }

    /** What was asked for a single row is sealed for its new place. */
    void again(BulkRunId run, BulkRunId of) {
        int rows = sql("""
                insert into tenant.bulk_row (tenant_id, run_id, line, input, store_id, object_id, amount, own, state)
                select tenant_id, :run, line, input, store_id, object_id, case when own is null then null else amount end, own,
                       'WAITING'
                from tenant.bulk_row where tenant_id = :tenant and run_id = :of and state in ('REFUSED', 'SKIPPED')""", run).param("of", of.value()).update();
        if (rows == 0) {
            throw new BulkProblem(Kind.NOTHING);
        }
        int last = 0;
        List<Owned> page;
        do {
            page = owned(run, last);
            page.forEach(each -> reseal(run, of, each));
            last = page.isEmpty() ? last : page.getLast().line();
        } while (page.size() == PAGE);
    }

    private record Owned(int line, Sealed own) {}

    private List<Owned> owned(BulkRunId run, int after) {
        return sql("""
                select line, own from tenant.bulk_row
                where tenant_id = :tenant and run_id = :run and own is not null and line > :after
                order by line limit :limit""", run)
                .param("after", after)
                .param("limit", PAGE)
                .query((row, number) -> new Owned(row.getInt("line"), new Sealed(row.getBytes("own"))))
                .list();
    }

    private void reseal(BulkRunId run, BulkRunId of, Owned row) {
        var anew = seals.seal(run, row.line(), seals.open(of, row.line(), row.own()));
        sql("update tenant.bulk_row set own = :own where tenant_id = :tenant and run_id = :run and line = :line", run)
                .param("own", anew.bytes())
                .param("line", row.line())
                .update();
    }

    private StatementSpec sql(String statement, BulkRunId run) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value()).param("run", run.value());
    }
}
