package io.storefleet.lists.internal;

import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds in the copies which objects pasted texts mean. */
@Component
class PastedRows {

    private final JdbcClient jdbc;

    PastedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what was pasted; an id that two stores have means the one in the first. */
    Map<String, RowId> find(ListKind kind, Reach reach, List<String> typed) {
        Map<String, RowId> found = new TreeMap<>();
        // What a joined table calls so is the reference of another thing.
        var reference = kind.column("reference")
                .filter(column -> column.sql().startsWith("m."))
                .map(column -> " or " + column.sql() + " = upper(t.typed)")
                .orElse("");
        jdbc.sql("select t.typed, m.store_id, m.id from unnest(cast(:typed as text[])) t (typed) join "
                        + kind.source().table() + " m on m.id = t.typed" + reference
                        + " where m.tenant_id = :tenant and m.store_id = any (:stores) and m.gone_at is null"
                        + " order by m.store_id, m.id")
                .param("typed", typed.toArray(String[]::new))
                .param("tenant", Tenancy.tenant().value())
                .param("stores", reach.ids())
                .query((row, number) -> found.putIfAbsent(
                        row.getString("typed"),
                        new RowId(new StoreId(row.getObject("store_id", UUID.class)), row.getString("id"))))
                .list();
        return found;
    }
}
