package io.storefleet.mirror.internal.sync;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When somebody last wished for a fresh copy of a store of the bound tenant; inside the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Wishes {

    private final JdbcClient jdbc;

    Wishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Instant> of(StoreId store) {
        return jdbc.sql("select wished_at from tenant.mirror_wish where tenant_id = :tenant and store_id = :store")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    public void wish(StoreId store, Instant now) {
        jdbc.sql("""
                        insert into tenant.mirror_wish (tenant_id, store_id, wished_at) values (:tenant, :store, :now)
                        on conflict (tenant_id, store_id) do update set wished_at = excluded.wished_at""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
