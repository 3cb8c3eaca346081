package io.storefleet.events.internal;

import io.storefleet.fastspring.EventId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads single events out of the copy; whoever asks has shown their right. */
@Component
class EventCopy {

    private final JdbcClient jdbc;

    EventCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param raw what the store sent, personal data included; empty for one whose person was erased */
    record Row(String type, boolean live, boolean processed, boolean byWebhook, Times times, Names names, String raw) {

        @Override
        public String toString() {
            return "Row[" + type + "]";
        }
    }

    record Times(
            @Nullable Instant created,
            Instant received,
            @Nullable Instant applied) {}

    /** The ids it names. */
    record Names(
            @Nullable String order,
            @Nullable String subscription,
            @Nullable String account) {}

    @Transactional(readOnly = true)
    public Optional<Row> find(StoreId store, EventId event) {
        return jdbc.sql("""
                        select type, live, processed, source, created_at, received_at, applied_at, order_id,
                            subscription_id, account_id, raw::text as raw
                        from tenant.mirror_event where tenant_id = :tenant and store_id = :store and id = :id""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("id", event.value())
                .query((row, number) -> row(row))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        var received = row.getObject("received_at", OffsetDateTime.class).toInstant();
        return new Row(
                row.getString("type"),
                row.getBoolean("live"),
                row.getBoolean("processed"),
                row.getString("source").equals("WEBHOOK"),
                new Times(instant(row, "created_at"), received, instant(row, "applied_at")),
                new Names(row.getString("order_id"), row.getString("subscription_id"), row.getString("account_id")),
                row.getString("raw").equals("{}") ? "" : row.getString("raw"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
