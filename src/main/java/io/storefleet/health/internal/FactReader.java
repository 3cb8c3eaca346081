package io.storefleet.health.internal;

import io.storefleet.store.StoreView.Connection;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what all stores of the bound tenant are judged by: one statement, each store's rows by an index. */
@Component
class FactReader {

    private static final String READ = """
            select s.id, s.connection, h.counted_at, h.deliveries, h.usual_gap,
                h.findings::text as findings, w.token_at as set_up_at, copy.*, heard.*, waiting.*, late.*, days.*, day.*
            from tenant.store s
            left join tenant.store_health h on h.tenant_id = :tenant and h.store_id = s.id
            left join tenant.store_webhook w on w.tenant_id = :tenant and w.store_id = s.id
            cross join lateral (
                select count(*) filter (where stream not in ('account-details', 'events')) as streams,
                    coalesce(bool_and(copied_at is not null)
                        filter (where stream not in ('account-details', 'events')), false) as whole,
                    sum(known) filter (where stream in ('orders', 'subscriptions')) as known,
                    sum(greatest(expected, known)) filter (where stream in ('orders', 'subscriptions')) as expected,
                    bool_and(expected is not null or copied_at is not null)
                        filter (where stream in ('orders', 'subscriptions')) as countable,
                    min(fresh_until) filter (where stream in ('orders', 'subscriptions')) as fresh_until,
                    (array_agg(trouble order by trouble_at) filter (where trouble is not null))[1] as trouble,
                    min(trouble_at) filter (where trouble is not null) as trouble_at
                from tenant.mirror_stream where tenant_id = :tenant and store_id = s.id) copy
            cross join lateral (
                select greatest(max(received_at), w.last_delivery_at) as heard_at from (
                    select received_at from tenant.mirror_event
                    where tenant_id = :tenant and store_id = s.id and source = 'WEBHOOK'
                    order by created_at desc, id desc limit 1) e) heard
            cross join lateral (
                select count(*) as waiting, min(received_at) as waiting_since from (
                    select received_at from tenant.mirror_event
                    where tenant_id = :tenant and store_id = s.id and applied_at is null
                    order by due_at limit 1000) e) waiting
            cross join lateral (
                select count(*) as late, min(next_on) as late_since from tenant.mirror_subscription
                where tenant_id = :tenant and store_id = s.id and state = 'active' and next_on < :today
                  and live and managed is not true and gone_at is null) late
            cross join lateral (
                select coalesce(sum(orders) filter (where day between :today - 29 and :today - 2), 0) as day_norm_orders,
                    coalesce(sum(declines) filter (where day between :today - 29 and :today - 2), 0) as day_norm_declines,
                    coalesce(sum(orders) filter (where day >= :today - 7), 0) as week_orders,
                    coalesce(sum(declines) filter (where day >= :today - 7), 0) as week_declines,
                    coalesce(sum(orders) filter (where day between :today - 35 and :today - 8), 0) as week_norm_orders,
                    coalesce(sum(declines) filter (where day between :today - 35 and :today - 8), 0) as week_norm_declines
                from tenant.store_day where tenant_id = :tenant and store_id = s.id and live) days
            cross join lateral (
                select coalesce(sum(orders) filter (where live), 0) as day_orders,
                    coalesce(sum(declines) filter (where live), 0) as day_declines,
                    coalesce(sum(orders) filter (where live), 0) + (
                        select coalesce(sum(orders), 0) from tenant.store_day
                        where tenant_id = :tenant and store_id = s.id and live) as live_orders,
                    coalesce(sum(orders) filter (where not live), 0) + (
                        select coalesce(sum(orders), 0) from tenant.store_day
                        where tenant_id = :tenant and store_id = s.id and not live) as test_orders
                from tenant.store_quarter
                where tenant_id = :tenant and store_id = s.id and begins_at >= :yesterday) day
            where s.tenant_id = :tenant order by s.id""";

    private final JdbcClient jdbc;

    FactReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoreFacts> read(Instant now) {
        return jdbc.sql(READ)
                .param("tenant", Tenancy.tenant().value())
                .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .param("yesterday", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .query(FactReader::facts)
                .list();
    }

    private static StoreFacts facts(ResultSet row, int number) throws SQLException {
        var since = row.getObject("late_since", LocalDate.class);
        return new StoreFacts(
                new StoreId(row.getObject("id", UUID.class)),
                Connection.valueOf(row.getString("connection")),
                copy(row),
                new StoreFacts.Events(
                        row.getLong("deliveries"),
                        gap(row),
                        instant(row, "set_up_at"),
                        instant(row, "heard_at"),
                        row.getLong("waiting"),
                        instant(row, "waiting_since")),
                new StoreFacts.Trade(
                        tally(row, "day"),
                        tally(row, "day_norm"),
                        tally(row, "week"),
                        tally(row, "week_norm"),
                        new StoreFacts.Tally(row.getLong("live_orders"), row.getLong("test_orders"))),
                new StoreFacts.Late(row.getLong("late"), since),
                FindingsJson.read(row.getString("findings")));
    }

    private static StoreFacts.Copy copy(ResultSet row) throws SQLException {
        var expected = row.getLong("expected");
        var countable = row.getBoolean("countable") && expected > 0;
        return new StoreFacts.Copy(
                row.getLong("streams") > 0,
                row.getBoolean("whole"),
                countable ? (int) Math.min(99, 100 * row.getLong("known") / expected) : 0,
                instant(row, "fresh_until"),
                row.getString("trouble"),
                instant(row, "trouble_at"),
                instant(row, "counted_at"));
    }

    private static @Nullable Duration gap(ResultSet row) throws SQLException {
        var seconds = row.getObject("usual_gap", Long.class);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private static StoreFacts.Tally tally(ResultSet row, String of) throws SQLException {
        return new StoreFacts.Tally(row.getLong(of + "_orders"), row.getLong(of + "_declines"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** The statement, for a look at its plan. */
    static String statement() {
        return READ;
    }
}
