package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.EventId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which events may be marked as processed and when that was tried last; inside the caller's transaction. */
@Component
class MarkRows {

    private static final String OPEN = """
             tenant_id = :tenant and store_id = :store and applied_at is not null and not processed
             and (mark_tried_at is null or mark_tried_at < :settled)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    MarkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the events that are in the copy and may be marked; none where the store's switch is off. */
    List<EventId> ready(StoreId store, List<EventId> ids) {
        return at("select id from tenant.mirror_event where " + OPEN + """
                         and id = any(:ids) and exists (
                            select from tenant.mirror_settings
                            where tenant_id = :tenant and store_id = :store and mark_processed)
                        order by created_at, id""", store)
                .param("ids", ids.stream().map(EventId::value).toArray(String[]::new))
                .query((row, number) -> new EventId(row.getString("id")))
                .list();
    }

    /** Writes down that it is tried now; false when somebody else has just done so. */
    boolean trying(StoreId store, EventId id) {
        return at("update tenant.mirror_event set mark_tried_at = :now where " + OPEN + " and id = :id", store)
                        .param("now", now())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void done(StoreId store, EventId id) {
        jdbc.sql("""
                        update tenant.mirror_event set processed = true
                        where tenant_id = :tenant and store_id = :store and id = :id""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("id", id.value())
                .update();
    }

    private JdbcClient.StatementSpec at(String sql, StoreId store) {
        return jdbc.sql(sql)
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("settled", now().minus(EventRows.SETTLED));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
