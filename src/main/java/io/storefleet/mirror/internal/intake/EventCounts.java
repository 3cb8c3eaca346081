package io.storefleet.mirror.internal.intake;

import io.storefleet.mirror.WebhookView.TypeCount;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the events of a store for people to look at; inside the caller's transaction. */
@Component
class EventCounts {

    private static final int LATEST = 1_000;
    private static final int MOST_COUNTED = 10_000;

    private final JdbcClient jdbc;

    EventCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The types among the latest thousand events, the most frequent first. */
    List<TypeCount> types(StoreId store) {
        return at("""
                        select type, count(*) as events, max(received_at) as last
                        from (select type, received_at from tenant.mirror_event
                              where tenant_id = :tenant and store_id = :store
                              order by created_at desc, id desc limit :most) latest
                        group by type order by events desc, type""", store, LATEST)
                .query((row, number) -> new TypeCount(
                        row.getString("type"),
                        row.getLong("events"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many are not applied yet, counted up to ten thousand. */
    long waiting(StoreId store) {
        return at("""
                        select count(*) from (select from tenant.mirror_event
                              where tenant_id = :tenant and store_id = :store and applied_at is null
                              limit :most) waiting""", store, MOST_COUNTED).query(Long.class).single();
    }

    private JdbcClient.StatementSpec at(String sql, StoreId store, int most) {
        return jdbc.sql(sql)
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("most", most);
    }
}
