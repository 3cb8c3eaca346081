package io.storefleet.lists.internal;

import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.ArrayList;
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

    /** By what was pasted; one to each store at most: several stores can have a product or a coupon of one path. */
    Map<String, List<RowId>> find(ListKind kind, Reach reach, List<String> typed) {
        Map<String, List<RowId>> found = new TreeMap<>();
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
                .query((row, number) -> Map.entry(
                        row.getString("typed"),
                        new RowId(new StoreId(row.getObject("store_id", UUID.class)), row.getString("id"))))
                .list()
                .forEach(each -> add(found, each.getKey(), each.getValue()));
        return found;
    }

    private static void add(Map<String, List<RowId>> found, String typed, RowId row) {
        var rows = found.computeIfAbsent(typed, any -> new ArrayList<>());
        if (rows.stream().noneMatch(other -> other.store().equals(row.store()))) {
            rows.add(row);
        }
    }
}
