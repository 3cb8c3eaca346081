package io.storefleet.mirror.internal.rows;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Destroys rows of the bound tenant a slice at a time; each method says how many it destroyed. */
@Component
class OldRows implements Kept {

    static final int SLICE = 2_000;

    /** What goes with its store, settings and tombstones included. */
    static final List<String> OF_A_STORE = List.of(
            "mirror_event",
            "mirror_order",
            "mirror_return",
            "mirror_subscription",
            "mirror_account",
            "mirror_product",
            "mirror_coupon_code",
            "mirror_coupon",
            "mirror_stream",
            "mirror_wish",
            "mirror_recheck",
            "mirror_doubt",
            "mirror_settings",
            "mirror_tombstone");

    /** Before this the store's rows are too old. */
    private static final String CUTOFF = """
            (now() - make_interval(months => coalesce((
                select keep_months from tenant.mirror_settings s
                where s.tenant_id = :tenant and s.store_id = :store), 24)))""";

    private final JdbcClient jdbc;

    OldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LocalDate since(StoreId store) {
        return jdbc.sql("select (" + CUTOFF + " at time zone 'UTC')::date")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .query(LocalDate.class)
                .single();
    }

    /** The stores that have anything of their own in the mirror. */
    List<StoreId> stores() {
        return ids("select distinct store_id from tenant.mirror_stream where tenant_id = :tenant");
    }

    List<StoreId> removedStores() {
        return ids("select store_id from tenant.mirror_removal where tenant_id = :tenant");
    }

    private List<StoreId> ids(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value()).query(UUID.class).list().stream()
                .map(StoreId::new)
                .toList();
    }

    int orders(StoreId store) {
        return slice("mirror_order", store, "coalesce(r.changed_at, r.as_of) < " + CUTOFF);
    }

    int returns(StoreId store) {
        return slice("mirror_return", store, "coalesce(r.made_at, r.seen_at) < " + CUTOFF);
    }

    /** Only those that ended; one that goes on is wanted however old it is. */
    int subscriptions(StoreId store) {
        return slice("mirror_subscription", store, """
                r.state = 'deactivated'
                and coalesce(r.deactivated_on, r.end_on, (r.changed_at at time zone 'UTC')::date,
                    (r.as_of at time zone 'UTC')::date) < """ + CUTOFF);
    }

    /** Those of which nothing is left and that the service has not shown since. */
    int accounts(StoreId store) {
        return slice("mirror_account", store, """
                r.as_of < %1$s and r.seen_at < %1$s
                and not exists (select from tenant.mirror_order o
                    where o.tenant_id = :tenant and o.store_id = :store and o.account_id = r.id)
                and not exists (select from tenant.mirror_subscription s
                    where s.tenant_id = :tenant and s.store_id = :store and s.account_id = r.id)""".formatted(CUTOFF));
    }

    int ofStore(StoreId store, String table) {
        return slice(table, store, "true");
    }

    /** Ends the memory of a removed store some time after, for work that was under way may have written rows since. */
    void forget(StoreId store) {
        jdbc.sql("""
                        delete from tenant.mirror_removal
                        where tenant_id = :tenant and store_id = :store and removed_at < now() - interval '2 days'""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .update();
    }

    private int slice(String table, StoreId store, String condition) {
        return jdbc.sql("""
                        delete from tenant.%1$s where tenant_id = :tenant and store_id = :store and ctid = any(array(
                            select r.ctid from tenant.%1$s r
                            where r.tenant_id = :tenant and r.store_id = :store and %2$s
                            limit %3$d for update skip locked))""".formatted(table, condition, SLICE))
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .update();
    }
}
