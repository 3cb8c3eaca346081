package io.storefleet.mirror.internal.rows;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The returns of the bound tenant's stores. Each telling adds what it knows; what is known already is not written again. */
@Component
class ReturnRows {

    private static final String WRITE = """
            insert into tenant.mirror_return as r
                (tenant_id, store_id, id, order_id, live, currency, amount, made_at, exact, seen_at)
            select :tenant, :store, t.id, t.order_id, t.live, t.currency, t.amount, t.made_at, t.exact, :seen
            from unnest(cast(:ids as text[]), cast(:orders as text[]), cast(:lives as boolean[]),
                cast(:currencies as text[]), cast(:amounts as numeric[]), cast(:made as timestamptz[]),
                cast(:exact as boolean[])) as t (id, order_id, live, currency, amount, made_at, exact)
            on conflict (tenant_id, store_id, id) do update set
                order_id = coalesce(excluded.order_id, r.order_id),
                live = excluded.live,
                currency = %1$s,
                amount = %2$s,
                made_at = %3$s,
                exact = r.exact or excluded.exact,
                seen_at = greatest(r.seen_at, excluded.seen_at),
                gone_at = case when r.gone_at < excluded.seen_at then null else r.gone_at end
            where (coalesce(excluded.order_id, r.order_id), excluded.live, %1$s, %2$s, %3$s, r.exact or excluded.exact)
                is distinct from (r.order_id, r.live, r.currency, r.amount, r.made_at, r.exact)
                or r.gone_at < excluded.seen_at""".formatted(preferred("currency"), preferred("amount"), """
            case when excluded.exact then excluded.made_at when r.exact then r.made_at
                else least(r.made_at, excluded.made_at) end""");

    /** What a return tells of itself goes before what its order tells of it. */
    private static String preferred(String column) {
        return "case when r.exact and not excluded.exact then coalesce(r.%1$s, excluded.%1$s) else coalesce(excluded.%1$s, r.%1$s) end"
                .formatted(column);
    }

    private final JdbcClient jdbc;

    ReturnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(StoreId store, Stream<ReturnTelling> tellings, Instant asOf) {
        // Sorted, so that two writers of the same rows wait for each other instead of locking each other out.
        Map<String, ReturnTelling> byId = new TreeMap<>();
        tellings.forEach(each -> byId.merge(each.id(), each, ReturnTelling::better));
        var told = List.copyOf(byId.values());
        if (told.isEmpty()) {
            return;
        }
        bound(WRITE, store)
                .param("seen", asOf.atOffset(ZoneOffset.UTC))
                .param("ids", column(told, ReturnTelling::id))
                .param("orders", column(told, ReturnTelling::order))
                .param("lives", column(told, ReturnTelling::live))
                .param("currencies", column(told, ReturnTelling::currency))
                .param("amounts", column(told, ReturnTelling::amount))
                .param("made", column(told, ReturnTelling::made))
                .param("exact", column(told, ReturnTelling::exact))
                .update();
    }

    /** What was given back of orders that are gone is so as well. */
    void gone(StoreId store, Collection<String> orders, Instant asOf) {
        bound("""
                        update tenant.mirror_return set gone_at = :at
                        where tenant_id = :tenant and store_id = :store and order_id = any(:orders) and gone_at is null
                          and seen_at <= :at""", store)
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .param("orders", orders.toArray(String[]::new))
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, StoreId store) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value()).param("store", store.value());
    }

    private static @Nullable String[] column(
            List<ReturnTelling> told, Function<ReturnTelling, @Nullable Object> value) {
        return told.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }
}
