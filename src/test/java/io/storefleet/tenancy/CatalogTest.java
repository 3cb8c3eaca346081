package io.storefleet.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Walks PostgreSQL's catalog: each table is behind the walls, or named with the reason why not. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CatalogTest {

    private final TestDatabase database;

    CatalogTest(TestDatabase database) {
        this.database = database;
    }

    /** A question to the catalog. */
    @FunctionalInterface
    private interface Check {
        List<String> findings(Connection connection) throws SQLException;
    }

    private void findsNothing(Check check) throws SQLException {
        try (var connection = database.asSuperuser()) {
            assertThat(check.findings(connection)).isEmpty();
        }
    }

    @Test
    void everyTableOutsideTheTenantSchemaIsNamedWithItsReason() throws SQLException {
        findsNothing(Catalog::tablesOutsideWithoutReason);
    }

    @Test
    void everyNamedTableExists() throws SQLException {
        try (var connection = database.asSuperuser()) {
            assertThat(Rows.query(connection, "select schemaname || '.' || tablename from pg_tables"))
                    .containsAll(Catalog.OUTSIDE.keySet());
        }
    }

    @Test
    void everyTenantTableForcesItsPolicyEvenOnItsOwner() throws SQLException {
        findsNothing(Catalog::tablesWithoutForcedPolicy);
        try (var connection = database.asSuperuser()) {
            assertThat(Rows.tenantTables(connection))
                    .as("there are tenant tables at all")
                    .contains("tenant.member", "tenant.store", "tenant.store_credential");
        }
    }

    @Test
    void noTenantTableHasASecondPolicyThatWidensTheFirst() throws SQLException {
        findsNothing(Catalog::tablesWithSecondPolicy);
    }

    @Test
    void everyKeyAndIndexOfATenantTableStartsWithTheTenant() throws SQLException {
        findsNothing(Catalog::indexesWithoutTenantFirst);
    }

    @Test
    void everyForeignKeyBetweenTenantTablesCarriesTheTenant() throws SQLException {
        findsNothing(Catalog::foreignKeysWithoutTenant);
    }

    @Test
    void everyTenantTableHasAPrimaryKey() throws SQLException {
        findsNothing(Catalog::tablesWithoutPrimaryKey);
    }

    @Test
    void noViewOrFunctionLeadsAroundThePolicies() throws SQLException {
        findsNothing(Catalog::wayAroundPolicies);
    }

    @Test
    void theApplicationsRoleOwnsNothingAndBypassesNothing() throws SQLException {
        findsNothing(Catalog::powersOfTheApplication);
    }
}
