package io.storefleet.mirror.internal.rows;

import io.storefleet.mirror.Stream;
import io.storefleet.mirror.StreamState;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes the streams' rows; their times of trouble and success are the database's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcStreamRows implements StreamRows {

    private final JdbcClient jdbc;

    JdbcStreamRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StreamRow> find(StoreId store, Stream stream) {
        return jdbc.sql("""
                        select stream, checkpoint, page_size, expected, known, copied_at, fresh_until
                        from tenant.mirror_stream
                        where tenant_id = :tenant and store_id = :store and stream = :stream and page_size > 0""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("stream", stream.key())
                .query((row, _) -> new StreamRow(
                        stream,
                        row.getString("checkpoint"),
                        row.getInt("page_size"),
                        row.getObject("expected", Long.class),
                        row.getLong("known"),
                        instant(row, "copied_at"),
                        instant(row, "fresh_until")))
                .optional();
    }

    @Override
    public void save(StoreId store, StreamRow row) {
        jdbc.sql("""
                        insert into tenant.mirror_stream (tenant_id, store_id, stream, checkpoint, page_size, expected, known,
                            copied_at, fresh_until, last_ok_at)
                        values (:tenant, :store, :stream, :checkpoint, :pageSize, :expected, :known, :copied, :fresh,
                            clock_timestamp())
                        on conflict (tenant_id, store_id, stream) do update
                        set checkpoint = excluded.checkpoint, page_size = excluded.page_size, expected = excluded.expected,
                            known = excluded.known, copied_at = excluded.copied_at, fresh_until = excluded.fresh_until,
                            last_ok_at = excluded.last_ok_at, trouble = null, trouble_at = null""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("stream", row.stream().key())
                .param("checkpoint", row.checkpoint())
                .param("pageSize", row.pageSize())
                .param("expected", row.expected())
                .param("known", row.known())
                .param("copied", at(row.copiedAt()))
                .param("fresh", at(row.freshUntil()))
                .update();
    }

    @Override
    public void troubled(StoreId store, Stream stream, String code) {
        jdbc.sql("""
                        insert into tenant.mirror_stream as s (tenant_id, store_id, stream, page_size, trouble, trouble_at)
                        values (:tenant, :store, :stream, 0, :code, clock_timestamp())
                        on conflict (tenant_id, store_id, stream) do update
                        set trouble = excluded.trouble, trouble_at = excluded.trouble_at
                        where s.trouble is distinct from excluded.trouble""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("stream", stream.key())
                .param("code", code)
                .update();
    }

    @Override
    public Map<StoreId, List<StreamState>> states(Collection<StoreId> stores) {
        return jdbc
                .sql("""
                        select store_id, stream, known, expected, copied_at, fresh_until, trouble, trouble_at
                        from tenant.mirror_stream where tenant_id = :tenant and store_id = any(:stores)""")
                .param("tenant", Tenancy.tenant().value())
                .param("stores", stores.stream().map(StoreId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new StoreId(row.getObject("store_id", UUID.class)), state(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().stream()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static StreamState state(ResultSet row) throws SQLException {
        String trouble = row.getString("trouble");
        Instant since = instant(row, "trouble_at");
        return new StreamState(
                Stream.valueOf(row.getString("stream").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getLong("known"),
                row.getObject("expected", Long.class),
                instant(row, "copied_at"),
                instant(row, "fresh_until"),
                trouble == null || since == null ? null : new StreamState.Trouble(trouble, since));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
