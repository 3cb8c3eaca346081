package io.storefleet.lists.internal;

import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the ids of a selection in the order of the table's key, which nothing that happens to a row changes. */
@Component
class Selecting {

    private final JdbcClient jdbc;

    Selecting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RowId> fitting(
            ListQuery query, Reach reach, Set<RowId> but, LocalDate today, @Nullable RowId after, int limit) {
        var conditions = Conditions.of(query, reach, today);
        var source = query.kind().source();
        var statement = jdbc.sql("select m.store_id, m.id from " + source.table() + " m " + source.joins()
                        + " where m.tenant_id = :tenant and m.store_id = any (:stores) and m.gone_at is null"
                        + conditions.sql()
                        + " and not exists (select from unnest(:butStores, :butIds) b (store, id)"
                        + "   where b.store = m.store_id and b.id = m.id)"
                        + (after == null ? "" : " and (m.store_id, m.id) > (:behind, :id)")
                        + " order by m.store_id, m.id limit :limit")
                .params(conditions.parameters())
                .param("butStores", but.stream().map(row -> row.store().value()).toArray(UUID[]::new))
                .param("butIds", but.stream().map(RowId::id).toArray(String[]::new));
        return read(statement, reach, after, limit);
    }

    List<RowId> picked(ListQuery anything, Reach reach, List<RowId> rows, @Nullable RowId after, int limit) {
        var statement = jdbc.sql("select m.store_id, m.id from unnest(:pickedStores, :pickedIds) p (store, id) join "
                        + anything.kind().source().table()
                        + " m on m.tenant_id = :tenant and m.store_id = p.store and m.id = p.id"
                        + " where m.store_id = any (:stores) and m.gone_at is null"
                        + (after == null ? "" : " and (m.store_id, m.id) > (:behind, :id)")
                        + " order by m.store_id, m.id limit :limit")
                .param(
                        "pickedStores",
                        rows.stream().map(row -> row.store().value()).toArray(UUID[]::new))
                .param("pickedIds", rows.stream().map(RowId::id).toArray(String[]::new));
        return read(statement, reach, after, limit);
    }

    private static List<RowId> read(StatementSpec statement, Reach reach, @Nullable RowId after, int limit) {
        var whole = statement
                .param("tenant", Tenancy.tenant().value())
                .param("stores", reach.ids())
                .param("limit", limit);
        if (after != null) {
            whole = whole.param("behind", after.store().value()).param("id", after.id());
        }
        return whole.query((row, number) ->
                        new RowId(new StoreId(row.getObject("store_id", UUID.class)), row.getString("id")))
                .list();
    }
}
