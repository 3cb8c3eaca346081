package io.storefleet.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import io.storefleet.vault.Sealed;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Keys change while two nodes use them. */
@StorefleetTest
class KeyRotationTest {

    private static final String PLAIN = "demo-user";

    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Tenants tenants;
    private final TestDatabase database;
    private final Node first;
    private final Node second;
    private TenantId tenant = TenantId.next();

    @Autowired
    KeyRotationTest(JdbcClient jdbc, PlatformTransactionManager transactions, Tenants tenants, TestDatabase database) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tenants = tenants;
        this.database = database;
        this.first = Node.start(jdbc, transactions, tenants);
        this.second = Node.start(jdbc, transactions, tenants);
    }

    @BeforeEach
    void newTenant() {
        tenant = tenants.add("Rotation").id();
    }

    @Test
    void opensOldValuesAfterBothRotationsOnBothNodesAndAfterARestart() {
        var before = first.seal(tenant, PLAIN);
        assertThat(second.open(tenant, before)).isEqualTo(PLAIN);
        first.rotation().rotateTenant(tenant);
        var between = first.seal(tenant, PLAIN);
        first.rotation().rotateMaster();
        second.rotation().rotateTenant(tenant);
        var after = second.seal(tenant, PLAIN);

        for (var node : List.of(first, second, Node.start(jdbc, transactions, tenants))) {
            for (var sealed : List.of(before, between, after)) {
                assertThat(node.open(tenant, sealed)).isEqualTo(PLAIN);
            }
        }
    }

    @Test
    void saysWhichValuesAreSealedUnderAnEarlierKey() {
        var before = first.seal(tenant, PLAIN);
        assertThat(first.needsReseal(tenant, before)).isFalse();
        first.rotation().rotateTenant(tenant);
        var after = first.seal(tenant, PLAIN);
        assertThat(first.needsReseal(tenant, before)).isTrue();
        assertThat(first.needsReseal(tenant, after)).isFalse();
        assertThat(second.needsReseal(tenant, after)).isFalse();
    }

    @Test
    void leavesFingerprintsAndOtherTenantsKeysAlone() {
        var other = tenants.add("Other").id();
        var othersValue = first.seal(other, PLAIN);
        var fingerprint = first.fingerprint(tenant, PLAIN);
        first.rotation().rotateTenant(tenant);
        first.rotation().rotateMaster();
        assertThat(first.fingerprint(tenant, PLAIN)).isEqualTo(fingerprint);
        assertThat(Node.start(jdbc, transactions, tenants).fingerprint(tenant, PLAIN))
                .isEqualTo(fingerprint);
        assertThat(first.needsReseal(other, othersValue)).isFalse();
    }

    @Test
    void wrapsEveryTenantsKeysAnew() throws SQLException {
        first.seal(tenant, PLAIN);
        var masterBefore = bytes("select locked from directory.master_keyset");
        var keysBefore = bytes("select sealing from tenant.keyset where tenant_id = '" + tenant + "'");
        assertThat(first.rotation().rotateMaster()).isPositive();
        assertThat(bytes("select locked from directory.master_keyset")).isNotEqualTo(masterBefore);
        assertThat(bytes("select sealing from tenant.keyset where tenant_id = '" + tenant + "'"))
                .isNotEqualTo(keysBefore);
    }

    @Test
    void learnsOfAnotherNodesRotationWithinTheRefreshInterval() {
        var now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
        var clock = InstantSource.system().withZone(ZoneOffset.UTC);
        var late = Node.start(jdbc, transactions, tenants, new MovableClock(clock, now));
        late.seal(tenant, PLAIN);
        first.rotation().rotateTenant(tenant);
        now.updateAndGet(instant -> instant.plus(Node.SETTINGS.keyRefresh()));
        assertThat(first.needsReseal(tenant, late.seal(tenant, PLAIN))).isFalse();
    }

    @Test
    void losesNoValueWhileBothKindsOfKeysRotate() throws Exception {
        var running = new AtomicBoolean(true);
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Integer> traffic = () -> {
                int round = 0;
                while (running.get() || round < 100) {
                    var from = round % 2 == 0 ? first : second;
                    var to = round % 3 == 0 ? first : second;
                    assertThat(to.open(tenant, from.seal(tenant, PLAIN + round)))
                            .isEqualTo(PLAIN + round);
                    round++;
                }
                return round;
            };
            var workers = List.of(pool.submit(traffic), pool.submit(traffic), pool.submit(traffic));
            try {
                for (int i = 0; i < 4; i++) {
                    first.rotation().rotateTenant(tenant);
                    second.rotation().rotateMaster();
                    second.rotation().rotateTenant(tenant);
                }
            } finally {
                running.set(false);
            }
            for (var worker : workers) {
                assertThat(worker.get()).isGreaterThanOrEqualTo(100);
            }
        }
    }

    @Test
    void makesOneKeysetWhenManyAskFirst() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var sealed = pool.invokeAll(IntStream.range(0, 16)
                    .<Callable<Sealed>>mapToObj(i -> () -> (i % 2 == 0 ? first : second).seal(tenant, PLAIN))
                    .toList());
            for (var value : sealed) {
                assertThat(first.open(tenant, value.get())).isEqualTo(PLAIN);
                assertThat(second.open(tenant, value.get())).isEqualTo(PLAIN);
            }
        }
    }

    private byte[] bytes(String sql) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getBytes(1);
        }
    }

    /** Stands where the test puts it. */
    private static final class MovableClock extends Clock {

        private final Clock zone;
        private final AtomicReference<Instant> now;

        MovableClock(Clock zone, AtomicReference<Instant> now) {
            this.zone = zone;
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return zone.getZone();
        }

        @Override
        public Clock withZone(ZoneId other) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
