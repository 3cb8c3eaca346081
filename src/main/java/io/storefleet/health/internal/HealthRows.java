package io.storefleet.health.internal;

import io.storefleet.health.DayNumbers;
import io.storefleet.health.Finding;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings and figures of the bound tenant as they are kept, inside the caller's transaction. */
@Component
class HealthRows {

    private final JdbcClient jdbc;

    HealthRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the tenant's turn until the transaction ends; false where another node has it. */
    boolean takeRound(Instant now) {
        jdbc.sql(
                        "insert into tenant.health_round (tenant_id, judged_at) values (:tenant, 'epoch') on conflict do nothing")
                .param("tenant", tenant())
                .update();
        return jdbc.sql("""
                        update tenant.health_round set judged_at = :now where tenant_id = :tenant and tenant_id in (
                            select tenant_id from tenant.health_round where tenant_id = :tenant for update skip locked)""")
                        .param("tenant", tenant())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The database's time: nodes compete for rounds and turns. */
    Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    Optional<Instant> judgedAt() {
        return jdbc.sql("select judged_at from tenant.health_round where tenant_id = :tenant")
                .param("tenant", tenant())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Writes the findings that are different. */
    void save(Map<StoreId, List<Finding>> findings) {
        var stores = findings.keySet().stream().map(StoreId::value).toArray(UUID[]::new);
        var texts = findings.values().stream().map(FindingsJson::write).toArray(String[]::new);
        jdbc.sql("""
                        insert into tenant.store_health as h (tenant_id, store_id, findings)
                        select :tenant, id, found::jsonb from unnest(:stores, :texts) n (id, found)
                        on conflict (tenant_id, store_id) do update set findings = excluded.findings
                        where h.findings is distinct from excluded.findings""")
                .param("tenant", tenant())
                .param("stores", stores)
                .param("texts", texts)
                .update();
    }

    Map<StoreId, List<Finding>> findings() {
        var findings = new HashMap<StoreId, List<Finding>>();
        jdbc.sql("select store_id, findings::text as findings from tenant.store_health where tenant_id = :tenant")
                .param("tenant", tenant())
                .query(row -> {
                    findings.put(
                            new StoreId(row.getObject("store_id", UUID.class)),
                            FindingsJson.read(row.getString("findings")));
                });
        return findings;
    }

    /** What came in since then, of all stores. */
    List<DayNumbers> numbers(Instant from) {
        return jdbc.sql("""
                        select store_id, live, currency, sum(orders) as orders, sum(revenue) as revenue,
                            sum(subscriptions) as subscriptions, sum(cancellations) as cancellations,
                            sum(failed_rebills) as failed_rebills
                        from tenant.store_quarter where tenant_id = :tenant and begins_at >= :from
                        group by store_id, live, currency order by store_id, live, currency""")
                .param("tenant", tenant())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new DayNumbers(
                        new StoreId(row.getObject("store_id", UUID.class)),
                        row.getBoolean("live"),
                        row.getString("currency"),
                        row.getLong("orders"),
                        row.getBigDecimal("revenue"),
                        row.getLong("subscriptions"),
                        row.getLong("cancellations"),
                        row.getLong("failed_rebills")))
                .list();
    }

    /** How whole and fresh a store's orders and subscriptions are. */
    record Known(boolean whole, Optional<Instant> freshUntil) {}

    Map<StoreId, Known> known() {
        var known = new HashMap<StoreId, Known>();
        jdbc.sql("""
                        select store_id, min(fresh_until) as fresh_until,
                            count(*) filter (where copied_at is not null) = 2 as whole
                        from tenant.mirror_stream
                        where tenant_id = :tenant and stream in ('orders', 'subscriptions') group by store_id""").param("tenant", tenant()).query(row -> {
            var fresh = Optional.ofNullable(row.getObject("fresh_until", OffsetDateTime.class));
            known.put(
                    new StoreId(row.getObject("store_id", UUID.class)),
                    new Known(row.getBoolean("whole"), fresh.map(OffsetDateTime::toInstant)));
        });
        return known;
    }

    private static UUID tenant() {
        return Tenancy.tenant().value();
    }
}
