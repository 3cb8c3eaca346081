package io.storefleet.health.internal;

import io.storefleet.tenancy.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the last weeks of a few stores of the bound tenant by their days, inside the caller's transaction. An order has
 * no other moment than its last change, so the date in its reference wins where that is earlier.
 */
@Component
class DayCounter {

    /** 28 days to compare with, and the 7 before them that are compared. */
    static final int DAYS = 36;

    private static final int AT_ONCE = 50;
    private static final int RHYTHM_DAYS = 28;

    private static final String COUNT = """
            with came as (
                select s.id, o.at::date as day, o.live, o.completed as good, not o.completed as bad
                from unnest(:stores) s (id) cross join lateral (
                    select live, completed, %s as at from tenant.mirror_order
                    where tenant_id = :tenant and store_id = s.id and changed_at >= :from and gone_at is null
                      and (completed or reason is not null or changed_at < :settled)
                    offset 0) o
                union all
                select s.id, (e.created_at at time zone 'UTC')::date, e.live, false, true
                from unnest(:stores) s (id) cross join lateral (
                    select live, created_at from tenant.mirror_event
                    where tenant_id = :tenant and store_id = s.id and created_at >= :from
                      and type in ('subscription.charge.failed', 'subscription.group.payment.charge.failed')
                    offset 0) e),
            days as (
                select id, day, live, count(*) filter (where good) as orders, count(*) filter (where bad) as declines
                from came where day >= :first and day < :today group by id, day, live),
            gone as (
                delete from tenant.store_day d
                where d.tenant_id = :tenant and d.store_id = any(:stores)
                  and not exists (select from days n where n.id = d.store_id and n.day = d.day and n.live = d.live))
            insert into tenant.store_day as d (tenant_id, store_id, day, live, orders, declines)
            select :tenant, id, day, live, orders, declines from days
            on conflict (tenant_id, store_id, day, live)
                do update set orders = excluded.orders, declines = excluded.declines
                where (d.orders, d.declines) is distinct from (excluded.orders, excluded.declines)
            """.formatted(QuarterCounter.SOLD_AT);

    private static final String RHYTHM = """
            with heard as (
                select s.id, e.received_at, lag(e.received_at) over (partition by s.id order by e.received_at) as before
                from unnest(:stores) s (id) cross join lateral (
                    select received_at from tenant.mirror_event
                    where tenant_id = :tenant and store_id = s.id and created_at >= :from and source = 'WEBHOOK'
                    offset 0) e),
            gaps as (
                select id, count(*) over (partition by id) as deliveries,
                    extract(epoch from received_at - before)::bigint as gap,
                    row_number() over (partition by id order by received_at - before desc nulls last) as place
                from heard)
            insert into tenant.store_health as h (tenant_id, store_id, counted_at, deliveries, usual_gap)
            select :tenant, s.id, :now, coalesce(g.deliveries, 0), g.gap
            from unnest(:stores) s (id) left join gaps g on g.id = s.id and g.place = 2
            on conflict (tenant_id, store_id) do update set
                counted_at = excluded.counted_at, deliveries = excluded.deliveries, usual_gap = excluded.usual_gap""";

    private final JdbcClient jdbc;

    DayCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts the stores whose figures are too old, or older than their first copy; some of them at a time. */
    void count(Instant now, Duration recount) {
        var stores = due(now, recount);
        if (stores.length > 0) {
            days(stores, now);
            rhythm(stores, now);
        }
    }

    private UUID[] due(Instant now, Duration recount) {
        return jdbc.sql("""
                        select s.id from tenant.store s
                        left join tenant.store_health h on h.tenant_id = s.tenant_id and h.store_id = s.id
                        where s.tenant_id = :tenant and (h.counted_at is null or h.counted_at < :old or exists (
                            select from tenant.mirror_stream m where m.tenant_id = :tenant and m.store_id = s.id
                              and m.stream in ('orders', 'events') and m.copied_at > h.counted_at))
                        order by h.counted_at nulls first limit :most""")
                .param("tenant", Tenancy.tenant().value())
                .param("old", now.minus(recount).atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private void days(UUID[] stores, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var first = today.minusDays(DAYS);
        jdbc.sql(COUNT)
                .param("tenant", Tenancy.tenant().value())
                .param("stores", stores)
                .param("first", first)
                .param("today", today)
                .param("from", first.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("settled", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void rhythm(UUID[] stores, Instant now) {
        jdbc.sql(RHYTHM)
                .param("tenant", Tenancy.tenant().value())
                .param("stores", stores)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", now.minus(Duration.ofDays(RHYTHM_DAYS)).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets a removed store. */
    void forget(UUID store) {
        for (var table : List.of("store_day", "store_quarter", "store_health")) {
            jdbc.sql("delete from tenant." + table + " where tenant_id = :tenant and store_id = :store")
                    .param("tenant", Tenancy.tenant().value())
                    .param("store", store)
                    .update();
        }
    }
}
