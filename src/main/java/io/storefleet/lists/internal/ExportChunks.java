package io.storefleet.lists.internal;

import io.storefleet.lists.ListExportId;
import io.storefleet.lists.ListRow;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Which rows go into a file, taken down at one moment and read in chunks: what happens to a row neither moves nor doubles it. */
@Component
class ExportChunks {

    /** Rows of a chunk, and of a part of a file. */
    static final int SIZE = 1_000;

    private final JdbcClient jdbc;

    ExportChunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes down what fits now, by one statement and so at one moment; nothing where that was done before. */
    void take(ListExportId export, Pages.Asked asked) {
        var locked =
                sql("select fitting is null from tenant.list_export where tenant_id = :tenant and id = :export for update")
                        .param("export", export.value())
                        .query(Boolean.class)
                        .optional();
        if (!locked.orElse(false)) {
            return;
        }
        var conditions = Conditions.of(asked.query(), asked.reach(), asked.today());
        var source = asked.query().kind().source();
        var way = asked.order().descending() ? " desc" : "";
        sql("with listed as (select m.store_id, m.id, row_number() over (order by "
                        + asked.orderedBy().sql() + way + " nulls last, m.id" + way + ", m.store_id" + way + ") as n"
                        + " from " + source.table() + " m " + source.joins()
                        + " where m.tenant_id = :tenant and m.store_id = any (:stores) and m.gone_at is null"
                        + conditions.sql() + "), kept as ("
                        + "insert into tenant.list_export_chunk (tenant_id, export_id, number, stores, ids)"
                        + " select :tenant, :export, (n - 1) / " + SIZE + " + 1, array_agg(store_id order by n),"
                        + " array_agg(id order by n) from listed group by (n - 1) / " + SIZE
                        + " returning cardinality(ids) as rows) "
                        + "update tenant.list_export set fitting = (select coalesce(sum(rows), 0) from kept)"
                        + " where tenant_id = :tenant and id = :export")
                .params(conditions.parameters())
                .param("stores", asked.reach().ids())
                .param("export", export.value())
                .update();
    }

    /** Those of a chunk that still are there, still fit and may be seen now, in their order. */
    List<ListRow> rows(ListExportId export, int number, Pages.Asked asked) {
        var conditions = Conditions.of(asked.query(), asked.reach(), asked.today());
        var kind = asked.query().kind();
        var sql = new PageSql(kind, asked.columns(), asked.orderedBy(), asked.order(), conditions.sql());
        var rows = new Rows(asked.columns(), asked.orderedBy(), asked.reach());
        return sql(sql.taken())
                .params(conditions.parameters())
                .param("stores", asked.reach().ids())
                .param("export", export.value())
                .param("number", number)
                .query((row, at) -> rows.read(row))
                .list();
    }

    void drop(ListExportId export, int number) {
        sql("delete from tenant.list_export_chunk where tenant_id = :tenant and export_id = :export and number = :number")
                .param("export", export.value())
                .param("number", number)
                .update();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value());
    }

    /** How many chunks so many rows are. */
    static int count(long rows) {
        return Math.toIntExact((rows + SIZE - 1) / SIZE);
    }
}
