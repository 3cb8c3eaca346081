package io.storefleet.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans of the round's statements over many rows, as the application's role under row-level security. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthPlanTest {

    private final HealthFixture fixture;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final TestDatabase database;
    private final Actor owner;
    private final Instant now = Clock.systemUTC().instant();

    HealthPlanTest(HealthFixture fixture, JdbcClient jdbc, TransactionTemplate transactions, TestDatabase database) {
        this.fixture = fixture;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.database = database;
        this.owner = fixture.agency().owner();
    }

    /** 40 stores with 1,000 orders of two years each, nearly all of them older than what is counted. */
    @BeforeAll
    void manyRows() throws SQLException {
        for (int number = 0; number < 40; number++) {
            var store = fixture.copied(owner, "Store " + number, now);
            orders(store);
        }
        fixture.judge(owner, now);
        try (var everything = database.asSuperuser();
                var statement = everything.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void orders(StoreId store) {
        fixture.orders(owner, store, 1_000, now, "live:completed:EUR");
        fixture.write(owner, """
                update tenant.mirror_order set changed_at = changed_at - 700 * random() * interval '1 day'
                where tenant_id = :tenant and store_id = :store""", Map.of("store", store.value()));
        fixture.write(owner, """
                insert into tenant.mirror_event (tenant_id, store_id, id, type, live, processed, created_at, received_at,
                    source, applied_at, due_at, raw)
                select :tenant, :store, n::text, 'order.completed', true, true, t, t, 'WEBHOOK', t, t, '{}'
                from (select n, now() - 90 * random() * interval '1 day' as t from generate_series(1, 500) n) made""", Map.of("store", store.value()));
        fixture.write(owner, """
                insert into tenant.mirror_subscription (tenant_id, store_id, id, state, live, managed, begin_on, next_on,
                    changed_at, as_of, digest, raw, seen_at, open_text, personal_text)
                select :tenant, :store, n::text, 'active', true, false, t, current_date + n % 30, t, t,
                    gen_random_uuid(), '{}', t, '', ''
                from (select n, now() - 700 * random() * interval '1 day' as t from generate_series(1, 500) n) made""", Map.of("store", store.value()));
    }

    private String plan(String sql) {
        return TestAgency.call(
                owner,
                () -> transactions.execute(status -> String.join(
                        "\n",
                        jdbc.sql("explain " + sql)
                                .param("tenant", owner.tenant().value())
                                .param("from", now.minus(Duration.ofHours(26)).atOffset(ZoneOffset.UTC))
                                .param(
                                        "yesterday",
                                        now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                                .param("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                                .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                                .query(String.class)
                                .list())));
    }

    @Test
    void countsTodayByARangeOfEachStore() {
        assertThat(plan(QuarterCounter.statement()))
                .doesNotContain(
                        "Seq Scan on mirror_order", "Seq Scan on mirror_subscription", "Seq Scan on mirror_event")
                .containsPattern("mirror_order_latest on mirror_order[^\\n]*\\n\\s+Index Cond: .*changed_at >=");
    }

    @Test
    void readsFactsByKeys() {
        assertThat(plan(FactReader.statement()))
                .doesNotContain(
                        "Seq Scan on mirror_order", "Seq Scan on mirror_event", "Seq Scan on mirror_subscription")
                .contains("mirror_event_due", "mirror_subscription_next");
    }
}
