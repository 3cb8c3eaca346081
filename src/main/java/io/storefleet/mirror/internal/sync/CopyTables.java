package io.storefleet.mirror.internal.sync;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the bound tenant's copies, and keeps what is to be read again; inside the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CopyTables {

    private static final int SOON = 10;

    private final JdbcClient jdbc;

    CopyTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many objects of the kind are there. */
    public long count(StoreId store, ObjectKind kind) {
        return on(
                        "select count(*) from " + table(kind)
                                + " where tenant_id = :tenant and store_id = :store and gone_at is null",
                        store)
                .query(Long.class)
                .single();
    }

    /** How many accounts are known by their own call. */
    public long complete(StoreId store) {
        return on("""
                select count(*) from tenant.mirror_account
                where tenant_id = :tenant and store_id = :store and complete and gone_at is null""", store).query(Long.class).single();
    }

    /** The next objects after this id that nobody has met since the day of this moment. */
    public List<String> unmet(StoreId store, ObjectKind kind, Instant since, String after, int limit) {
        return on("select id from " + table(kind) + """
                 where tenant_id = :tenant and store_id = :store and gone_at is null and seen_at < :since and id > :after
                order by id limit :limit""", store)
                .param("since", since.truncatedTo(ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Has objects that could not be read in their list read by their ids some minutes later. */
    public void lookAgain(StoreId store, ObjectKind kind, Collection<String> ids, Instant now) {
        ids.forEach(id -> recheck(store, kind, id, now.plus(SOON, ChronoUnit.MINUTES)));
    }

    /** Has the object read again at this time. */
    public void recheck(StoreId store, ObjectKind kind, String id, Instant due) {
        on("""
                insert into tenant.mirror_recheck (tenant_id, store_id, kind, id, due_at)
                values (:tenant, :store, :kind, :id, :due) on conflict do nothing""", store)
                .param("kind", kind.name())
                .param("id", id)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets what was to be done for a store; its rows go with the copy itself. */
    public void forget(StoreId store) {
        for (var table : List.of("mirror_wish", "mirror_recheck", "mirror_doubt")) {
            on("delete from tenant." + table + " where tenant_id = :tenant and store_id = :store", store)
                    .update();
        }
    }

    static String table(ObjectKind kind) {
        return "tenant.mirror_" + kind.name().toLowerCase(Locale.ROOT);
    }

    private JdbcClient.StatementSpec on(String sql, StoreId store) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value()).param("store", store.value());
    }
}
