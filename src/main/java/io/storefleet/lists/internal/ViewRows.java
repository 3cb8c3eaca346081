package io.storefleet.lists.internal;

import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListView.Draft;
import io.storefleet.lists.ListViewId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of saved views; every statement names the tenant. */
@Component
class ViewRows {

    private final JdbcClient jdbc;

    ViewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row. */
    record Saved(ListViewId id, MemberId maker, Draft draft) {}

    List<Saved> of(String kind, MemberId member) {
        return sql("""
                        select * from tenant.list_view
                        where tenant_id = :tenant and kind = :kind and (shared or member_id = :member)
                        order by lower(name), id""")
                .param("kind", kind)
                .param("member", member.value())
                .query((row, number) -> saved(row))
                .list();
    }

    Optional<Saved> find(ListViewId id) {
        return sql("select * from tenant.list_view where tenant_id = :tenant and id = :id")
                .param("id", id.value())
                .query((row, number) -> saved(row))
                .optional();
    }

    void add(ListViewId id, MemberId maker, Draft draft) {
        draft(sql("""
                        insert into tenant.list_view (tenant_id, id, kind, name, shared, member_id, query, columns, sorted)
                        values (:tenant, :id, :kind, :name, :shared, :member, :query, :columns, :sorted)""").param("member", maker.value()).param("kind", draft.list().kind()), id, draft)
                .update();
    }

    void change(ListViewId id, Draft draft) {
        draft(sql("""
                        update tenant.list_view set name = :name, shared = :shared, query = :query, columns = :columns,
                            sorted = :sorted, changed_at = now()
                        where tenant_id = :tenant and id = :id"""), id, draft).update();
    }

    void delete(ListViewId id) {
        sql("delete from tenant.list_view where tenant_id = :tenant and id = :id")
                .param("id", id.value())
                .update();
    }

    private static StatementSpec draft(StatementSpec statement, ListViewId id, Draft draft) {
        return statement
                .param("id", id.value())
                .param("name", draft.name())
                .param("shared", draft.shared())
                .param("query", draft.list().query())
                .param("columns", draft.list().columns().toArray(String[]::new))
                .param("sorted", draft.list().order().text());
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value());
    }

    private static Saved saved(ResultSet row) throws SQLException {
        var list = new ListRequest(
                row.getString("kind"),
                row.getString("query"),
                List.of((String[]) row.getArray("columns").getArray()),
                ListOrder.of(row.getString("sorted")));
        return new Saved(
                new ListViewId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new Draft(row.getString("name"), row.getBoolean("shared"), list));
    }
}
