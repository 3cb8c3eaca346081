package io.storefleet.lists.internal;

import io.storefleet.lists.ListKind;
import io.storefleet.lists.internal.PageSql.Way;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Chooses how a page looks into its stores, by how much of all rows they have. */
@Component
class Ways {

    /** So few stores are asked one after the other, whatever they have. */
    private static final int FEW = 8;

    /** With a greater share, passing over other stores' rows is cheaper than asking each store. */
    private static final double SHARE = 0.1;

    private final JdbcClient jdbc;

    Ways(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Way of(ListKind kind, Reach reach) {
        if (reach.stores().size() <= 1) {
            return Way.ONE_STORE;
        }
        if (reach.stores().size() <= FEW) {
            return Way.EACH_STORE;
        }
        return share(kind, reach) < SHARE ? Way.EACH_STORE : Way.ALL_ROWS;
    }

    /** As the copies count their rows; all where none has counted yet. */
    private double share(ListKind kind, Reach reach) {
        Map<StoreId, Long> known = new HashMap<>();
        jdbc.sql("select store_id, known from tenant.mirror_stream where tenant_id = :tenant and stream = :stream")
                .param("tenant", Tenancy.tenant().value())
                .param("stream", kind.source().stream().key())
                .query((row, number) ->
                        known.put(new StoreId(row.getObject("store_id", UUID.class)), row.getLong("known")))
                .list();
        var all = known.values().stream().mapToLong(Long::longValue).sum();
        var stores = new HashSet<>(reach.stores());
        var own = known.entrySet().stream()
                .filter(each -> stores.contains(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return all == 0 ? 1 : (double) own / all;
    }
}
