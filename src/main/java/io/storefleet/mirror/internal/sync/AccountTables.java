package io.storefleet.mirror.internal.sync;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which of the bound tenant's accounts to read by their own call. */
@Repository
class AccountTables {

    /** What the service does not have, or could not show, is left to others. */
    private static final String TO_READ = """
             a.tenant_id = :tenant and a.store_id = :store and not a.complete and a.gone_at is null
            and not exists (select from tenant.mirror_doubt d where d.tenant_id = a.tenant_id
                and d.store_id = a.store_id and d.kind = 'ACCOUNT' and d.id = a.id)
            and not exists (select from tenant.mirror_recheck r where r.tenant_id = a.tenant_id
                and r.store_id = a.store_id and r.kind = 'ACCOUNT' and r.id = a.id)""";

    private final JdbcClient jdbc;

    AccountTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Accounts of which not all is known, those of recent orders first. */
    @Transactional(readOnly = true)
    public List<String> incomplete(StoreId store, int limit) {
        var recent = query("""
                select a.id from (select account_id, changed_at from tenant.mirror_order
                    where tenant_id = :tenant and store_id = :store order by changed_at desc limit 300) o
                join tenant.mirror_account a on a.id = o.account_id
                where""" + TO_READ + " group by a.id order by max(o.changed_at) desc limit :limit", store, limit);
        return recent.isEmpty()
                ? query(
                        "select a.id from tenant.mirror_account a where" + TO_READ + " order by a.id limit :limit",
                        store,
                        limit)
                : recent;
    }

    /** Accounts that were read before this moment, those read the longest ago first. */
    @Transactional(readOnly = true)
    public List<String> oldest(StoreId store, Instant before, int limit) {
        return on("""
                select id from tenant.mirror_account
                where tenant_id = :tenant and store_id = :store and complete and gone_at is null and as_of < :before
                order by as_of, id limit :limit""", store, limit)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> query(String sql, StoreId store, int limit) {
        return on(sql, store, limit).query((row, number) -> row.getString(1)).list();
    }

    private JdbcClient.StatementSpec on(String sql, StoreId store, int limit) {
        return jdbc.sql(sql)
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("limit", limit);
    }
}
