package io.storefleet.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.simulator.Simulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    @Test
    void anUnboundConnectionSeesNoRowInAnyTableNotEvenAsTheOwner() throws SQLException {
        try (var everything = database.asSuperuser();
                var app = database.asApp();
                var owner = database.asOwner()) {
            assertThat(Walls.tablesSeenUnbound(everything))
                    .as("there is something to see")
                    .isNotEmpty();
            assertThat(Walls.tablesSeenUnbound(app)).isEmpty();
            assertThat(Walls.tablesSeenUnbound(owner)).isEmpty();
        }
    }

    @Test
    void rowLevelSecurityAloneHidesAndRefusesForeignRows() throws SQLException {
        var foreign = victim.owner().tenant();
        try (var app = database.asApp()) {
            app.setAutoCommit(false);
            Rows.bind(app, attacker.owner().tenant());
            assertThat(Walls.tablesSeen(app, foreign)).isEmpty();
            assertThatThrownBy(() -> app.createStatement()
                            .execute(
                                    "insert into tenant.store (tenant_id, id, name, endpoint, connection, connection_at) "
                                            + "values ('" + foreign + "', '" + Ids.next()
                                            + "', 'planted', 'live', 'GOOD', now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void theBindingEndsWithItsTransaction() throws SQLException {
        try (var app = database.asApp()) {
            app.setAutoCommit(false);
            Rows.bind(app, victim.owner().tenant());
            assertThat(Walls.tablesSeenUnbound(app)).contains("tenant.store");
            app.commit();
            assertThat(Walls.tablesSeenUnbound(app)).isEmpty();
        }
    }

    @Test
    void theTenantDoesNotChangeInsideATransaction() {
        TestAgency.run(
                attacker.owner(),
                () -> transactions.executeWithoutResult(status ->
                        assertThatIllegalStateException().isThrownBy(() -> Tenancy.run(victim.owner(), () -> {}))));
        transactions.executeWithoutResult(
                status -> assertThatIllegalStateException().isThrownBy(() -> Tenancy.run(victim.owner(), () -> {})));
    }

    @Test
    void everyEntityIsATenantRowWithThePartitionKey() {
        assertThat(Walls.entities(entities)).isNotEmpty();
        assertThat(Walls.entitiesWithoutTenant(Walls.entities(entities))).isEmpty();
        assertThat(Walls.confines(TenantRow.class)).isTrue();
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
        assertThat(Walls.statementsWithoutTenant(statements)).isEmpty();
    }
}
