package io.storefleet.lists.internal;

import io.storefleet.lists.ListExport;
import io.storefleet.lists.ListExportId;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListRequest;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.vault.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The tables of files; every statement names the tenant. */
@Component
class ExportRows {

    /** Or of which rows were taken down that are still to be written. */
    private static final String TAKEN = """
             or exists (select from tenant.list_export_chunk c
                        where c.tenant_id = e.tenant_id and c.export_id = e.id and :store = any (c.stores))""";

    private final JdbcClient jdbc;

    ExportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row. @param personal stores whose rows in it say who somebody is. @param fitting null until rows were taken down */
    record Kept(
            ListExport view,
            MemberId starter,
            ListRequest list,
            Set<StoreId> stores,
            Set<StoreId> personal,
            int parts,
            @Nullable Long fitting) {}

    void add(ListExportId id, MemberId starter, JobId job, ListRequest list, Instant begun, Instant expires) {
        sql("""
                        insert into tenant.list_export (tenant_id, id, kind, member_id, job_id, query, columns, sorted, created_at,
                            expires_at)
                        values (:tenant, :id, :kind, :member, :job, :query, :columns, :sorted, :begun, :expires)""")
                .param("id", id.value())
                .param("kind", list.kind())
                .param("member", starter.value())
                .param("job", job.value())
                .param("query", list.query())
                .param("columns", list.columns().toArray(String[]::new))
                .param("sorted", list.order().text())
                .param("begun", begun.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Kept> of(MemberId member, String kind, Instant now) {
        return sql("""
                        select * from tenant.list_export
                        where tenant_id = :tenant and member_id = :member and kind = :kind and expires_at > :now
                        order by created_at desc, id desc limit 50""")
                .param("member", member.value())
                .param("kind", kind)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> kept(row))
                .list();
    }

    Optional<Kept> find(ListExportId id) {
        return one("id = :id", id.value());
    }

    Optional<Kept> ofJob(JobId job) {
        return one("job_id = :id", job.value());
    }

    private Optional<Kept> one(String which, UUID id) {
        return sql("select * from tenant.list_export where tenant_id = :tenant and " + which)
                .param("id", id)
                .query((row, number) -> kept(row))
                .optional();
    }

    /** Puts the next part behind the others, and the stores its rows are of. */
    void append(Kept export, int number, int rows, Sealed sealed) {
        sql("insert into tenant.list_export_part (tenant_id, export_id, number, sealed) values (:tenant, :id, :number, :sealed)")
                .param("id", export.view().id().value())
                .param("number", number)
                .param("sealed", sealed.bytes())
                .update();
        sql("update tenant.list_export set rows = rows + :rows, parts = :number where tenant_id = :tenant and id = :id")
                .param("id", export.view().id().value())
                .param("rows", rows)
                .param("number", number)
                .update();
    }

    /** Notes stores that rows were read of. */
    void reaches(ListExportId id, Collection<StoreId> stores, Collection<StoreId> personal) {
        sql("""
                        update tenant.list_export
                        set stores = array(select distinct s from unnest(stores || :stores) s),
                            personal = array(select distinct s from unnest(personal || :personal) s)
                        where tenant_id = :tenant and id = :id""")
                .param("id", id.value())
                .param("stores", ids(stores))
                .param("personal", ids(personal))
                .update();
    }

    void complete(ListExportId id) {
        sql("update tenant.list_export set complete = true where tenant_id = :tenant and id = :id")
                .param("id", id.value())
                .update();
    }

    byte[] part(ListExportId id, int number) {
        return sql("select sealed from tenant.list_export_part where tenant_id = :tenant and export_id = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .query((row, at) -> row.getBytes("sealed"))
                .single();
    }

    void delete(ListExportId id) {
        sql("delete from tenant.list_export where tenant_id = :tenant and id = :id")
                .param("id", id.value())
                .update();
    }

    void deleteExpired(Instant now) {
        sql("delete from tenant.list_export where tenant_id = :tenant and expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those with rows of the store, whoever they are about. */
    void deleteOf(StoreId store) {
        sql("delete from tenant.list_export e where tenant_id = :tenant and (:store = any (stores)" + TAKEN + ")")
                .param("store", store.value())
                .update();
    }

    /** Those that say who somebody of the store is. */
    void deletePersonalOf(StoreId store) {
        sql("delete from tenant.list_export e where tenant_id = :tenant and (:store = any (personal)" + TAKEN + ")")
                .param("store", store.value())
                .update();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value());
    }

    private static UUID[] ids(Collection<StoreId> stores) {
        return stores.stream().map(StoreId::value).toArray(UUID[]::new);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var view = new ListExport(
                new ListExportId(row.getObject("id", UUID.class)),
                new JobId(row.getObject("job_id", UUID.class)),
                kind,
                row.getLong("rows"),
                row.getBoolean("complete"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
        var list = new ListRequest(
                kind,
                row.getString("query"),
                List.of((String[]) row.getArray("columns").getArray()),
                ListOrder.of(row.getString("sorted")));
        var starter = new MemberId(row.getObject("member_id", UUID.class));
        return new Kept(
                view,
                starter,
                list,
                stores(row, "stores"),
                stores(row, "personal"),
                row.getInt("parts"),
                row.getObject("fitting", Long.class));
    }

    private static Set<StoreId> stores(ResultSet row, String name) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(name).getArray())
                .map(StoreId::new)
                .collect(Collectors.toSet());
    }
}
