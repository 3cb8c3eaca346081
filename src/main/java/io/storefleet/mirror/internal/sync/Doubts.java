package io.storefleet.mirror.internal.sync;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the service has said, once and in words, not to have: of its own is no proof. Inside the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Doubts {

    /** How much time must lie between the two times the service says so. */
    static final Duration APART = Duration.ofMinutes(30);

    private static final String THESE =
            " where tenant_id = :tenant and store_id = :store and kind = :kind and id in (:ids)";

    private final JdbcClient jdbc;

    Doubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The service says that there are none of these ids; the first time of each is kept.
     *
     * @return those of which it said so before, long enough ago
     */
    public Set<String> note(StoreId store, ObjectKind kind, Collection<String> ids, Instant now) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        for (var id : ids) {
            jdbc.sql("""
                            insert into tenant.mirror_doubt (tenant_id, store_id, kind, id, doubted_at)
                            values (:tenant, :store, :kind, :id, :now) on conflict do nothing""")
                    .param("tenant", Tenancy.tenant().value())
                    .param("store", store.value())
                    .param("kind", kind.name())
                    .param("id", id)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return new HashSet<>(
                on("select id from tenant.mirror_doubt" + THESE + " and doubted_at < :then", store, kind, ids)
                        .param("then", now.minus(APART).atOffset(ZoneOffset.UTC))
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    /** The objects are there after all, or are known to be gone. */
    public void settle(StoreId store, ObjectKind kind, Collection<String> ids) {
        if (!ids.isEmpty()) {
            on("delete from tenant.mirror_doubt" + THESE, store, kind, ids).update();
        }
    }

    private JdbcClient.StatementSpec on(String sql, StoreId store, ObjectKind kind, Collection<String> ids) {
        return jdbc.sql(sql)
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("kind", kind.name())
                .param("ids", ids);
    }
}
