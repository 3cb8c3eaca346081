package io.storefleet.vault.internal;

import io.storefleet.tenancy.TenantId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of tenant.keyset; to be called inside a transaction of the tenant. */
@Component
class KeysetRows {

    private static final String SELECT =
            "select version, sealing, fingerprinting from tenant.keyset where tenant_id = :tenant";

    private final JdbcClient jdbc;
    private final Clock clock;

    KeysetRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<WrappedKeys> find(TenantId tenant) {
        return find(tenant, SELECT);
    }

    Optional<WrappedKeys> findLocked(TenantId tenant) {
        return find(tenant, SELECT + " for update");
    }

    private Optional<WrappedKeys> find(TenantId tenant, String sql) {
        return jdbc.sql(sql)
                .param("tenant", tenant.value())
                .query((row, number) -> new WrappedKeys(
                        tenant, row.getLong("version"), row.getBytes("sealing"), row.getBytes("fingerprinting")))
                .optional();
    }

    void insertIfNone(WrappedKeys keys) {
        write(keys, """
                insert into tenant.keyset (tenant_id, version, sealing, fingerprinting, created_at, changed_at)
                values (:tenant, :version, :sealing, :fingerprinting, :now, :now) on conflict do nothing""");
    }

    void update(WrappedKeys keys) {
        write(keys, """
                update tenant.keyset set version = :version, sealing = :sealing, fingerprinting = :fingerprinting,
                changed_at = :now where tenant_id = :tenant""");
    }

    private void write(WrappedKeys keys, String sql) {
        jdbc.sql(sql)
                .param("tenant", keys.tenant().value())
                .param("version", keys.version())
                .param("sealing", keys.sealing())
                .param("fingerprinting", keys.fingerprinting())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
