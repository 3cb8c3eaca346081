package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkLive.Thing;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What stores told of things that no copy holds, as a table of the caller's transaction, so that it is reckoned as rows are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Things {

    static final String TABLE = "pg_temp.bulk_thing";

    private final JdbcClient jdbc;

    Things(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Map<StoreId, List<Thing>> told) {
        jdbc.sql("""
                create temporary table if not exists bulk_thing (tenant_id uuid, store_id uuid, id text, state text,
                    amount numeric, currency text, gone_at timestamptz) on commit drop""").update();
        told.forEach(this::keep);
        jdbc.sql("analyze pg_temp.bulk_thing").update();
    }

    private void keep(StoreId store, List<Thing> things) {
        jdbc.sql("""
                        insert into pg_temp.bulk_thing
                        select :tenant, :store, t.id, t.state, t.amount, t.currency, null
                        from unnest(:ids::text[], :states::text[], :amounts::numeric[], :currencies::text[])
                             t (id, state, amount, currency)""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("ids", things.stream().map(Thing::id).toArray(String[]::new))
                .param("states", things.stream().map(Thing::state).toArray(String[]::new))
                .param("amounts", things.stream().map(Things::amount).toArray(BigDecimal[]::new))
                .param("currencies", things.stream().map(Things::currency).toArray(String[]::new))
                .update();
    }

    private static @Nullable BigDecimal amount(Thing thing) {
        var money = thing.amount();
        return money == null ? null : money.amount();
    }

    private static @Nullable String currency(Thing thing) {
        var money = thing.amount();
        return money == null ? null : money.currency();
    }
}
