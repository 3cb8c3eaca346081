package io.storefleet.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Simulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Takes one wall away at a time, in a transaction that is rolled back, and sees that the checks notice. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TakenWallTest {

    private final TestDatabase database;
    private final TestAgency agency;

    TakenWallTest(ApplicationContext context, TestDatabase database, Simulator simulator) {
        this.database = database;
        this.agency = TestAgency.in(context);
        agency.store(simulator.store("fernlab"));
    }

    /** A question to the walls. */
    @FunctionalInterface
    private interface Check {
        List<String> findings(Connection connection) throws SQLException;
    }

    /** What the check finds once the statements have been run; before them it must find nothing. */
    private List<String> found(Check check, String... taking) throws SQLException {
        try (var connection = database.asSuperuser()) {
            connection.setAutoCommit(false);
            try {
                assertThat(check.findings(connection)).as("before").isEmpty();
                for (var statement : taking) {
                    connection.createStatement().execute(statement);
                }
                return check.findings(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop policy tenant_wall on tenant.store",
                "alter table tenant.store disable row level security",
                "alter table tenant.store no force row level security",
                "alter policy tenant_wall on tenant.store using (true)",
                "alter policy tenant_wall on tenant.store with check (tenant_id is not null)",
                "alter policy tenant_wall on tenant.store using "
                        + "(tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid or true)",
                "alter policy tenant_wall on tenant.store to storefleet_owner"
            })
    void aTableWithoutItsWholePolicyIsNoticed(String taking) throws SQLException {
        assertThat(found(Catalog::tablesWithoutForcedPolicy, taking)).containsExactly("store");
    }

    @Test
    void aSecondPolicyIsNoticed() throws SQLException {
        assertThat(found(
                        Catalog::tablesWithSecondPolicy,
                        "create policy generous on tenant.store for select using (true)"))
                .containsExactly("store");
    }

    @Test
    void rowsThatShowUnboundAreNoticed() throws SQLException {
        Check unbound = connection -> {
            connection.createStatement().execute("set local role storefleet_app");
            var open = Walls.tablesSeenUnbound(connection);
            connection.createStatement().execute("reset role");
            return open;
        };
        assertThat(found(unbound, "alter table tenant.store disable row level security"))
                .containsExactly("tenant.store");
        assertThat(found(unbound, "alter role storefleet_app bypassrls")).contains("tenant.store", "tenant.member");
    }

    @Test
    void foreignRowsAreNoticed() throws SQLException {
        Check asNobody = connection -> {
            Rows.bind(connection, TenantId.next());
            connection.createStatement().execute("set local role storefleet_app");
            var open = Walls.tablesSeen(connection, agency.owner().tenant());
            connection.createStatement().execute("reset role");
            return open;
        };
        assertThat(found(asNobody, "alter policy tenant_wall on tenant.store using (true)"))
                .containsExactly("tenant.store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory.stray", "public.stray"})
    void aTableOutsideThatNobodyNamedIsNoticed(String table) throws SQLException {
        assertThat(found(Catalog::tablesOutsideWithoutReason, "create table " + table + " (id uuid primary key)"))
                .containsExactly(table);
    }

    @Test
    void aTenantTableWithoutWallsOrTenantFirstKeysIsNoticed() throws SQLException {
        var stray =
                "create table tenant.stray (tenant_id uuid, id uuid primary key, friend uuid references tenant.stray)";
        assertThat(found(Catalog::tablesWithoutForcedPolicy, stray)).containsExactly("stray");
        assertThat(found(Catalog::indexesWithoutTenantFirst, stray)).containsExactly("stray_pkey");
        assertThat(found(Catalog::foreignKeysWithoutTenant, stray)).containsExactly("stray_friend_fkey");
        assertThat(found(Catalog::tablesWithoutPrimaryKey, "create table tenant.stray (tenant_id uuid)"))
                .containsExactly("stray");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create materialized view tenant.stray as select * from tenant.store",
                "create view directory.stray as select * from tenant.store",
                "create function directory.stray() returns bigint language sql security definer "
                        + "as 'select count(*) from tenant.store'"
            })
    void aWayAroundThePoliciesIsNoticed(String taking) throws SQLException {
        assertThat(found(Catalog::wayAroundPolicies, taking)).containsExactly("stray");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter role storefleet_app bypassrls",
                "alter role storefleet_app superuser",
                "alter role storefleet_app createrole",
                "alter table tenant.store owner to storefleet_app",
                "grant storefleet_owner to storefleet_app",
                "grant truncate on tenant.store to storefleet_app"
            })
    void aPowerfulApplicationIsNoticed(String taking) throws SQLException {
        assertThat(found(Catalog::powersOfTheApplication, taking)).isNotEmpty();
    }
}
