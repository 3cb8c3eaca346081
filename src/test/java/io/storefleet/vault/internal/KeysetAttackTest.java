package io.storefleet.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import io.storefleet.vault.SealBrokenException;
import io.storefleet.vault.Sealed;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with the database in hand alters the rows that hold keys. */
@StorefleetTest
class KeysetAttackTest {

    private static final String PLAIN = "demo-user";

    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Tenants tenants;
    private final TestDatabase database;
    private final Node node;
    private TenantId tenant = TenantId.next();

    @Autowired
    KeysetAttackTest(JdbcClient jdbc, PlatformTransactionManager transactions, Tenants tenants, TestDatabase database) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tenants = tenants;
        this.database = database;
        this.node = Node.start(jdbc, transactions, tenants);
    }

    @BeforeEach
    void newTenant() {
        tenant = tenants.add("Attacked").id();
    }

    @Test
    void refusesAKeysetCarriedOverFromAnotherTenant() throws SQLException {
        var sealed = node.seal(tenant, PLAIN);
        var thief = tenants.add("Thief").id();
        node.seal(thief, PLAIN);
        behindTheWalls("update tenant.keyset t set sealing = v.sealing, fingerprinting = v.fingerprinting "
                + "from tenant.keyset v where v.tenant_id = '" + tenant + "' and t.tenant_id = '" + thief + "'");
        refused(thief, sealed);
    }

    @Test
    void refusesKeysThatHaveChangedPlaces() throws SQLException {
        var sealed = node.seal(tenant, PLAIN);
        behindTheWalls("update tenant.keyset set sealing = fingerprinting, fingerprinting = sealing where tenant_id = '"
                + tenant + "'");
        refused(tenant, sealed);
    }

    @Test
    void refusesAFlippedKeysetAndAForgedVersion() throws SQLException {
        var sealed = node.seal(tenant, PLAIN);
        var where = " where tenant_id = '" + tenant + "'";
        behindTheWalls("update tenant.keyset set version = version + 1" + where);
        refused(tenant, sealed);
        behindTheWalls("update tenant.keyset set version = version - 1, sealing = set_byte(sealing, 30, "
                + "get_byte(sealing, 30) # 1)" + where);
        refused(tenant, sealed);
    }

    @Test
    void refusesAKeysetRolledBackUnderARunningNode() throws SQLException {
        var old = node.seal(tenant, PLAIN);
        behindTheWalls("create table if not exists directory.kept as table tenant.keyset with no data");
        behindTheWalls("insert into directory.kept select * from tenant.keyset where tenant_id = '" + tenant + "'");
        var other = Node.start(jdbc, transactions, tenants);
        node.rotation().rotateTenant(tenant);
        var rotated = node.seal(tenant, PLAIN);
        behindTheWalls("delete from tenant.keyset where tenant_id = '" + tenant + "'");
        behindTheWalls("insert into tenant.keyset select * from directory.kept where tenant_id = '" + tenant + "'");
        behindTheWalls("drop table directory.kept");

        // The running node notices when it next looks; a fresh one has an old key that opens old values only.
        var unknownKey = rotated.bytes();
        unknownKey[3] ^= 1;
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> node.open(tenant, new Sealed(unknownKey)))
                .withMessage("the keys of this tenant are older than those already seen");
        assertThat(other.open(tenant, old)).isEqualTo(PLAIN);
        assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> other.open(tenant, rotated));
    }

    @Test
    void hidesTheKeysetsOfOtherTenantsFromTheApplicationsRole() throws SQLException {
        node.seal(tenant, PLAIN);
        try (var connection = database.asApp();
                var statement = connection.createStatement();
                var unbound = statement.executeQuery("select count(*) from tenant.keyset")) {
            assertThat(unbound.next()).isTrue();
            assertThat(unbound.getInt(1)).isZero();
        }
        var other = tenants.add("Other").id();
        try (var connection = database.asApp();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '" + other + "', false)");
            try (var rows =
                    statement.executeQuery("select count(*) from tenant.keyset where tenant_id = '" + tenant + "'")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void keepsAKeysetThatAnotherNodeFindsAfterTheFirstTransactionWasRolledBack() {
        var template = new TransactionTemplate(transactions);
        var sealed = Node.as(
                tenant,
                () -> template.execute(status -> {
                    status.setRollbackOnly();
                    return node.seal(tenant, PLAIN);
                }));
        assertThat(Node.start(jdbc, transactions, tenants).open(tenant, sealed)).isEqualTo(PLAIN);
    }

    private void refused(TenantId reader, Sealed sealed) {
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> Node.start(jdbc, transactions, tenants).open(reader, sealed))
                .withMessageNotContaining(PLAIN);
    }

    private void behindTheWalls(String sql) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
