package io.storefleet.lists.internal;

import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListOrder;
import java.util.List;

/**
 * The statements behind a page. Rows that have a value to be ordered by come first, in the order of an index; those without
 * follow by their ids. Both parts go on behind a key, so that no page is dearer than the first.
 */
record PageSql(ListKind kind, List<ListColumn> columns, ListColumn orderedBy, ListOrder order, String conditions) {

    /** Which rows a statement answers. */
    enum Part {
        WITH_VALUE,
        WITHOUT
    }

    /** How the stores are looked into. */
    enum Way {
        /** One store, by its own index. */
        ONE_STORE,
        /** Each store by its own index, the latest of all then; for few stores, or few rows among many. */
        EACH_STORE,
        /** All of the tenant's rows in their order, those of other stores passed over. */
        ALL_ROWS
    }

    String sql(Way way, Part part, boolean goesOn) {
        var rows = switch (way) {
            case ONE_STORE -> rows(part, goesOn, "m.store_id = :store");
            case ALL_ROWS -> rows(part, goesOn, "m.store_id = any (:stores)");
            case EACH_STORE ->
                "select r.* from unnest(:stores) s (id) cross join lateral (\n%s) r\norder by %s limit :limit"
                        .formatted(rows(part, goesOn, "m.store_id = s.id"), outerOrder(part));
        };
        return rows;
    }

    /** Rows of a chunk that was taken down before, in its order. */
    String taken() {
        return selected() + "\nfrom tenant.list_export_chunk chunk"
                + " cross join lateral unnest(chunk.stores, chunk.ids) with ordinality taken (store_id, id, place)"
                + "\njoin " + kind.source().table()
                + " m on m.tenant_id = chunk.tenant_id and m.store_id = taken.store_id and m.id = taken.id "
                + kind.source().joins()
                + "\nwhere chunk.tenant_id = :tenant and chunk.export_id = :export and chunk.number = :number"
                + "\n  and m.tenant_id = :tenant and m.store_id = any (:stores) and m.gone_at is null" + conditions
                + "\norder by taken.place";
    }

    private String selected() {
        return "select m.store_id, m.id, " + (kind.source().live() ? "m.live" : "null::boolean") + " as is_live, "
                + orderedBy.sql() + " as ordered_by" + cells();
    }

    private String rows(Part part, boolean goesOn, String stores) {
        var value = orderedBy.sql();
        return selected()
                + "\nfrom " + kind.source().table() + " m " + kind.source().joins()
                + "\nwhere m.tenant_id = :tenant and " + stores + " and m.gone_at is null"
                + "\n  and " + value + (part == Part.WITH_VALUE ? " is not null" : " is null")
                + (goesOn ? behind(part) : "") + conditions
                + "\norder by " + innerOrder(part) + " limit :limit";
    }

    private String cells() {
        var sql = new StringBuilder();
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            sql.append(", ").append(column.sql()).append(" as c").append(at);
            if (column.currency() != null) {
                sql.append(", ")
                        .append(column.currency())
                        .append(" as c")
                        .append(at)
                        .append("_currency");
            }
        }
        return sql.toString();
    }

    private String behind(Part part) {
        var than = order.descending() ? " < " : " > ";
        return part == Part.WITH_VALUE
                ? "\n  and (" + orderedBy.sql() + ", m.id, m.store_id)" + than + "(:value, :id, :behind)"
                : "\n  and (m.id, m.store_id)" + than + "(:id, :behind)";
    }

    private String innerOrder(Part part) {
        var way = order.descending() ? " desc" : "";
        return (part == Part.WITH_VALUE ? orderedBy.sql() + way + ", " : "") + "m.id" + way + ", m.store_id" + way;
    }

    private String outerOrder(Part part) {
        var way = order.descending() ? " desc" : "";
        return (part == Part.WITH_VALUE ? "r.ordered_by" + way + ", " : "") + "r.id" + way + ", r.store_id" + way;
    }
}
