package io.storefleet.health.internal;

import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.TestAgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores and their mirrored rows as a test wants them, written straight into the tables. */
@Component
public class HealthFixture {

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final HealthRound round;
    private final Parts parts;

    HealthFixture(
            ApplicationContext context,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            HealthRound round,
            Parts parts) {
        this.parts = parts;
        this.context = context;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.round = round;
    }

    public TestAgency agency() {
        return TestAgency.in(context);
    }

    /** A store that is connected; nothing of it is copied. */
    public StoreId store(Actor owner, String name, String... tags) {
        var store = StoreId.next();
        write(owner, """
                insert into tenant.store (tenant_id, id, name, endpoint, tags, connection, connection_at)
                values (:tenant, :store, :name, 'simulator', :tags, 'GOOD', now())""", Map.of("store", store.value(), "name", name, "tags", tags));
        write(owner, """
                insert into tenant.store_credential
                    (tenant_id, id, store_id, sealed, user_tail, fingerprint, created_at)
                values (:tenant, :id, :store, ''::bytea, 'tail', md5(:name), now())""", Map.of("store", store.value(), "id", Ids.next(), "name", store.toString()));
        return store;
    }

    /** A store whose copy is whole and fresh up to then. */
    public StoreId copied(Actor owner, String name, Instant fresh, String... tags) {
        var store = store(owner, name, tags);
        for (var stream : List.of("orders", "subscriptions", "products", "coupons", "accounts")) {
            stream(owner, store, stream, true, fresh);
        }
        return store;
    }

    public void stream(Actor owner, StoreId store, String stream, boolean whole, Instant fresh) {
        write(
                owner,
                """
                insert into tenant.mirror_stream
                    (tenant_id, store_id, stream, page_size, expected, known, copied_at, fresh_until)
                values (:tenant, :store, :stream, 100, 1000, 400,
                    case when :whole then timestamptz '2026-01-01' end, :fresh)
                on conflict (tenant_id, store_id, stream) do update set fresh_until = excluded.fresh_until""",
                Map.of(
                        "store",
                        store.value(),
                        "stream",
                        stream,
                        "whole",
                        whole,
                        "fresh",
                        fresh.atOffset(ZoneOffset.UTC)));
    }

    /** Orders of one moment, 10.00 each, as {@code live:completed:EUR}. */
    public void orders(Actor owner, StoreId store, int count, Instant at, String how) {
        var parts = how.split(":", -1);
        write(
                owner,
                """
                insert into tenant.mirror_order (tenant_id, store_id, id, live, completed, reason, rebill, currency, total,
                    returns, products, subscriptions, coupons, changed_at, as_of, digest, raw, seen_at, open_text,
                    personal_text)
                select :tenant, :store, gen_random_uuid()::text, :live, :completed,
                    case when :completed then null else 'DECLINED' end, false, :currency, 10, 0, '{}', '{}', '{}', :at, :at,
                    gen_random_uuid(), '{}', :at, '', '' from generate_series(1, :count)""",
                Map.of(
                        "store", store.value(),
                        "count", count,
                        "live", parts[0].equals("live"),
                        "completed", parts[1].equals("completed"),
                        "currency", parts[2],
                        "at", at.atOffset(ZoneOffset.UTC)));
    }

    /** One live subscription, last changed at noon of the day it began or, later, then. */
    public void subscription(
            Actor owner, StoreId store, String state, LocalDate next, boolean managed, Instant changed) {
        var day = LocalDate.ofInstant(changed, ZoneOffset.UTC);
        write(
                owner,
                """
                insert into tenant.mirror_subscription (tenant_id, store_id, id, state, live, managed, begin_on, next_on,
                    canceled_on, changed_at, as_of, digest, raw, seen_at, open_text, personal_text)
                values (:tenant, :store, gen_random_uuid()::text, :state, true, :managed,
                    case when :state = 'active' then cast(:day as date) end, :next,
                    case when :state = 'canceled' then cast(:day as date) end, :changed, :changed, gen_random_uuid(), '{}',
                    :changed, '', '')""",
                Map.of(
                        "store", store.value(),
                        "state", state,
                        "managed", managed,
                        "day", day,
                        "next", next,
                        "changed", changed.atOffset(ZoneOffset.UTC)));
    }

    /** An event that a webhook brought and that is in the copy, unless it waits. */
    public void event(Actor owner, StoreId store, String type, Instant at, boolean waits) {
        write(
                owner,
                """
                insert into tenant.mirror_event (tenant_id, store_id, id, type, live, processed, created_at, received_at,
                    source, applied_at, due_at, raw)
                values (:tenant, :store, gen_random_uuid()::text, :type, true, true, :at, :at, 'WEBHOOK',
                    case when :waits then null else cast(:at as timestamptz) end, :at, '{"data":{"subscription":"s-1"}}')""",
                Map.of("store", store.value(), "type", type, "waits", waits, "at", at.atOffset(ZoneOffset.UTC)));
    }

    /** Any statement as the owner; {@code :tenant} is theirs. */
    public void write(Actor owner, String sql, Map<String, ?> values) {
        TestAgency.run(
                owner,
                () -> transactions.executeWithoutResult(status -> {
                    var statement = jdbc.sql(sql).params(values);
                    if (sql.contains(":tenant")) {
                        statement = statement.param("tenant", owner.tenant().value());
                    }
                    statement.update();
                }));
    }

    /** What a round is made of but the quota. */
    @Component
    record Parts(HealthRound.Counters counters, FactReader facts, Judge judge, HealthRows rows) {}

    /** A round in which the quota says something else. */
    void judge(Actor owner, Instant now, QuotaView quota) {
        var other = new HealthRound(parts.counters(), parts.facts(), quota, parts.judge(), parts.rows());
        TestAgency.run(owner, () -> transactions.executeWithoutResult(status -> other.judge(now)));
    }

    /** A round over the owner's stores; figures of days are counted anew each time. */
    public void judge(Actor owner, Instant now) {
        write(owner, "update tenant.store_health set counted_at = null where tenant_id = :tenant", Map.of());
        TestAgency.run(owner, () -> round.judge(now));
    }

    /** As when the store is removed. */
    void forget(Actor owner, StoreId store) {
        TestAgency.run(
                owner,
                () -> transactions.executeWithoutResult(
                        status -> round.forget(new io.storefleet.store.StoreRemoved(owner.tenant(), store))));
    }

    long count(Actor owner, String sql) {
        return TestAgency.call(
                owner,
                () -> transactions.execute(status -> jdbc.sql(sql)
                        .param("tenant", owner.tenant().value())
                        .query(Long.class)
                        .single()));
    }

    static Instant hoursBefore(Instant now, long hours) {
        return now.minus(Duration.ofHours(hours));
    }
}
