package io.storefleet.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.simulator.Simulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Each wall between tenants, tried by itself. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsTest {

    private final ApplicationContext context;
    private final TestDatabase database;
    private final EntityManager entities;
    private final TransactionTemplate transactions;
    private final Simulator simulator;
    private final TestAgency victim;
    private final TestAgency attacker;

    WallsTest(
            ApplicationContext context,
            TestDatabase database,
            EntityManager entities,
            TransactionTemplate transactions,
            Simulator simulator) {
        this.context = context;
        this.database = database;
        this.entities = entities;
        this.transactions = transactions;
        this.simulator = simulator;
        this.victim = TestAgency.in(context);
        this.attacker = TestAgency.in(context);
    }

    @BeforeAll
    void somethingToSteal() {
        victim.store(simulator.store("aurora"));
    }

    private static List<String> tenantTables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = connection
                .createStatement()
                .executeQuery("select 'tenant.' || quote_ident(tablename) from pg_tables "
                        + "where schemaname = 'tenant' and tableowner = 'storefleet_owner'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void anUnboundConnectionSeesNoRowInAnyTableNotEvenAsTheOwner() throws SQLException {
        try (var everything = database.asSuperuser();
                var app = database.asApp()) {
            long kept = 0;
            for (var table : tenantTables(everything)) {
                kept += count(everything, table);
                assertThat(count(app, table)).as(table).isZero();
            }
            assertThat(kept).as("there is something to see").isPositive();
        }
        try (var owner = database.asOwner()) {
            for (var table : tenantTables(owner)) {
                assertThat(count(owner, table)).as(table).isZero();
            }
        }
    }

    @Test
    void rowLevelSecurityAloneHidesAndRefusesForeignRows() throws SQLException {
        try (var app = database.asApp()) {
            app.setAutoCommit(false);
            bind(app, attacker.owner().tenant());
            for (var table : tenantTables(app)) {
                var foreign = "select count(*) from " + table + " where tenant_id = '"
                        + victim.owner().tenant() + "'";
                try (var rows = app.createStatement().executeQuery(foreign)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
            assertThatThrownBy(() -> app.createStatement()
                            .execute(
                                    "insert into tenant.store (tenant_id, id, name, endpoint, connection, connection_at) "
                                            + "values ('" + victim.owner().tenant() + "', '" + Ids.next()
                                            + "', 'planted', 'live', 'GOOD', now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    private static void bind(Connection connection, TenantId tenant) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }

    @Test
    void theBindingEndsWithItsTransaction() throws SQLException {
        try (var app = database.asApp()) {
            app.setAutoCommit(false);
            bind(app, victim.owner().tenant());
            assertThat(count(app, "tenant.store")).isPositive();
            app.commit();
            assertThat(count(app, "tenant.store")).isZero();
        }
    }

    @Test
    void everyEntityIsATenantRowWithThePartitionKey() throws NoSuchFieldException {
        assertThat(entities.getMetamodel().getEntities())
                .isNotEmpty()
                .extracting(EntityType::getJavaType)
                .allSatisfy(type -> assertThat(TenantRow.class).isAssignableFrom(type));
        assertThat(TenantRow.class.getDeclaredField("tenantId").isAnnotationPresent(PartitionKey.class))
                .isTrue();
    }

    @Test
    void everyRepositoryFindsNothingOfAnotherTenant() throws SQLException {
        var stolen = 0;
        for (var entity : entities.getMetamodel().getEntities()) {
            for (var id : idsOf(entity, victim.owner().tenant())) {
                stolen++;
                TestAgency.run(
                        attacker.owner(),
                        () -> transactions.executeWithoutResult(status -> {
                            assertThat((Object) entities.find(entity.getJavaType(), id))
                                    .isNull();
                            assertThat(entities.createQuery("from " + entity.getName(), entity.getJavaType())
                                            .getResultList())
                                    .noneMatch(row -> ((TenantRow) row).getId().equals(id));
                        }));
            }
        }
        assertThat(stolen).as("rows that were there to be found").isPositive();
    }

    private List<UUID> idsOf(EntityType<?> entity, TenantId tenant) throws SQLException {
        var table = entity.getJavaType()
                .getAnnotation(jakarta.persistence.Table.class)
                .name();
        var ids = new ArrayList<UUID>();
        try (var connection = database.asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("select id from tenant." + table + " where tenant_id = '" + tenant + "'")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /** Hibernate's own wall, seen without row-level security: each statement on a tenant table names the tenant. */
    @Test
    void hibernateNamesTheTenantInEveryStatement() {
        SqlLog.start();
        var store = TestAgency.call(victim.owner(), () -> victim.store(simulator.store("fernlab")));
        var stores = context.getBean(io.storefleet.store.Stores.class);
        TestAgency.run(victim.owner(), () -> stores.describe(store, "Renamed", List.of("a")));
        TestAgency.run(victim.owner(), () -> stores.remove(store, "Renamed"));
        var statements = SqlLog.stop().stream()
                .filter(sql -> sql.contains("tenant.store"))
                .toList();
        assertThat(statements).anyMatch(sql -> sql.startsWith("update"));
        assertThat(statements).anyMatch(sql -> sql.startsWith("delete"));
        assertThat(statements).anyMatch(sql -> sql.startsWith("select"));
        assertThat(statements).allSatisfy(sql -> assertThat(sql).contains("tenant_id"));
        assertThat(statements)
                .filteredOn(sql -> !sql.startsWith("insert"))
                .allSatisfy(
                        sql -> assertThat(sql.substring(sql.indexOf("where"))).contains("tenant_id"));
    }
}
