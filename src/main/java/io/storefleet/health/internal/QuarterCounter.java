package io.storefleet.health.internal;

import io.storefleet.tenancy.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what came in at all stores of the bound tenant since yesterday, by quarters of an hour: a day of every time zone
 * is made of whole ones. One statement inside the caller's transaction; it writes nothing where nothing is new.
 */
@Component
class QuarterCounter {

    /** The longest day of any zone has 25 hours. */
    static final Duration BACK = Duration.ofHours(26);

    /** When an order was made, as UTC: its last change, unless the date in its reference is earlier. */
    static final String SOLD_AT = """
            least(changed_at at time zone 'UTC', case
                when pg_input_is_valid('20' || substring(reference from '([0-9]{6})-[0-9]{4}-'), 'date')
                then ('20' || substring(reference from '([0-9]{6})-[0-9]{4}-'))::date + interval '23:59:59' end)""";

    private static final String COUNT = """
            with came as (
                select s.id, o.at, o.live, case when o.completed then coalesce(o.currency, '') else '' end as currency,
                    o.completed::int as orders, case when o.completed then coalesce(o.total, 0) else 0 end as revenue,
                    (not o.completed)::int as declines, 0 as subscriptions, 0 as cancellations, 0 as failed
                from tenant.store s cross join lateral (
                    select live, completed, currency, total, %1$s at time zone 'UTC' as at from tenant.mirror_order
                    where tenant_id = :tenant and store_id = s.id and changed_at >= :from and gone_at is null
                      and (completed or reason is not null)
                    offset 0) o
                where s.tenant_id = :tenant
                union all
                select s.id, n.at, n.live, '', 0, 0, 0, n.begun, n.canceled, 0
                from tenant.store s cross join lateral (
                    select live, 1 as begun, 0 as canceled,
                        least(changed_at, (begin_on + interval '23:59:59') at time zone 'UTC') as at
                    from tenant.mirror_subscription where tenant_id = :tenant and store_id = s.id
                      and changed_at >= :from and gone_at is null and begin_on >= :day
                    union all
                    select live, 0, 1, least(changed_at, (canceled_on + interval '23:59:59') at time zone 'UTC')
                    from tenant.mirror_subscription where tenant_id = :tenant and store_id = s.id
                      and changed_at >= :from and gone_at is null and canceled_on >= :day
                    offset 0) n
                where s.tenant_id = :tenant
                union all
                select s.id, e.at, e.live, '', 0, 0, e.told, 0, 0, 1
                from tenant.store s cross join lateral (
                    select live, min(at) as at, sum(told) as told from (
                        select live, created_at as at, 1 as told, coalesce(raw #>> '{data,subscription,id}',
                            raw #>> '{data,subscription}', id) as subscription
                        from tenant.mirror_event where tenant_id = :tenant and store_id = s.id and created_at >= :from
                          and type in ('subscription.charge.failed', 'subscription.group.payment.charge.failed')
                        union all
                        select live, changed_at, 0, id from tenant.mirror_subscription
                        where tenant_id = :tenant and store_id = s.id and changed_at >= :from
                          and gone_at is null and state = 'overdue') f
                    group by live, subscription) e
                where s.tenant_id = :tenant),
            slots as (
                select id, date_bin('15 minutes', at, timestamptz 'epoch') as begins_at, live, currency,
                    sum(orders) as orders, sum(revenue) as revenue, sum(declines) as declines,
                    sum(subscriptions) as subscriptions, sum(cancellations) as cancellations, sum(failed) as failed
                from came where at >= :from group by 1, 2, 3, 4),
            gone as (
                delete from tenant.store_quarter q where q.tenant_id = :tenant and not exists (
                    select from slots n where n.id = q.store_id and n.begins_at = q.begins_at and n.live = q.live
                      and n.currency = q.currency))
            insert into tenant.store_quarter as q (tenant_id, store_id, begins_at, live, currency, orders, revenue, declines,
                subscriptions, cancellations, failed_rebills)
            select :tenant, id, begins_at, live, currency, orders, revenue, declines, subscriptions, cancellations, failed
            from slots
            on conflict (tenant_id, store_id, begins_at, live, currency) do update set orders = excluded.orders,
                revenue = excluded.revenue, declines = excluded.declines, subscriptions = excluded.subscriptions,
                cancellations = excluded.cancellations, failed_rebills = excluded.failed_rebills
            where (q.orders, q.revenue, q.declines, q.subscriptions, q.cancellations, q.failed_rebills)
                is distinct from (excluded.orders, excluded.revenue, excluded.declines, excluded.subscriptions,
                    excluded.cancellations, excluded.failed_rebills)""".formatted(SOLD_AT);

    private final JdbcClient jdbc;

    QuarterCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(Instant now) {
        var from = now.minus(BACK).atOffset(ZoneOffset.UTC);
        jdbc.sql(COUNT)
                .param("tenant", Tenancy.tenant().value())
                .param("from", from)
                .param("day", from.toLocalDate())
                .update();
    }

    /** The statement, for a look at its plan. */
    static String statement() {
        return COUNT;
    }
}
