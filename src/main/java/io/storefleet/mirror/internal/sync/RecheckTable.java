package io.storefleet.mirror.internal.sync;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's objects that are to be read again, each with its time. */
@Repository
class RecheckTable {

    private static final int ATTEMPTS = 6;
    private static final int MANY = 200;

    private static final String OF_STORE = " where tenant_id = :tenant and store_id = :store";
    private static final String THESE = OF_STORE + " and kind = :kind and id in (:ids) and due_at <= :now";

    private final JdbcClient jdbc;

    RecheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An object whose time has come. */
    record Due(ObjectKind kind, String id) {}

    /** When the next object of the store is to be read. */
    @Transactional(readOnly = true)
    public Optional<Instant> next(StoreId store) {
        return on("select due_at from tenant.mirror_recheck" + OF_STORE + " order by due_at limit 1", store)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Transactional(readOnly = true)
    public List<Due> due(StoreId store, Instant now) {
        return on(
                        "select kind, id from tenant.mirror_recheck" + OF_STORE
                                + " and due_at <= :now order by due_at limit " + MANY,
                        store)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Due(ObjectKind.valueOf(row.getString(1)), row.getString(2)))
                .list();
    }

    /** They were read at this moment; what is to be read later still is. */
    @Transactional
    public void done(StoreId store, ObjectKind kind, Collection<String> ids, Instant now) {
        if (!ids.isEmpty()) {
            these("delete from tenant.mirror_recheck" + THESE, store, kind, ids, now)
                    .update();
        }
    }

    /** They could not be read: some minutes later again, and not for ever. */
    @Transactional
    public void postpone(StoreId store, ObjectKind kind, Collection<String> ids, Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        these("delete from tenant.mirror_recheck" + THESE + " and attempts >= " + ATTEMPTS, store, kind, ids, now)
                .update();
        these(
                        "update tenant.mirror_recheck set attempts = attempts + 1, due_at = due_at + interval '10 minutes'"
                                + THESE,
                        store,
                        kind,
                        ids,
                        now)
                .update();
    }

    private JdbcClient.StatementSpec these(
            String sql, StoreId store, ObjectKind kind, Collection<String> ids, Instant now) {
        return on(sql, store).param("kind", kind.name()).param("ids", ids).param("now", now.atOffset(ZoneOffset.UTC));
    }

    private JdbcClient.StatementSpec on(String sql, StoreId store) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value()).param("store", store.value());
    }
}
