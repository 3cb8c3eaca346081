package io.storefleet.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Walks PostgreSQL's catalog: each table is behind the walls, or named here with the reason why not. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CatalogTest {

    /** Tables without row-level security: what must be known before a tenant is, or belongs to a library. */
    private static final Map<String, String> OUTSIDE = Map.ofEntries(
            Map.entry("directory.tenant", "the list of tenants itself"),
            Map.entry("directory.identity", "a person signs in before a tenant is chosen"),
            Map.entry("directory.membership", "says which tenants a person can choose"),
            Map.entry("directory.single_use_token", "an invitation or reset arrives without a session"),
            Map.entry("directory.sign_in_attempt", "throttles people who are nobody yet"),
            Map.entry("directory.wake_up", "tells workers which tenant has work; ids only"),
            Map.entry("directory.job_turn", "whose turn it is among the tenants; ids only"),
            Map.entry("directory.api_quota", "the quota of an outgoing address is shared by all tenants"),
            Map.entry("directory.master_keyset", "wraps the tenants' keysets"),
            Map.entry("directory.flyway_schema_history", "Flyway's own table"));

    private final TestDatabase database;

    CatalogTest(TestDatabase database) {
        this.database = database;
    }

    private List<String> query(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.asSuperuser();
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Test
    void everyTableOutsideTheTenantSchemaIsNamedWithItsReason() throws SQLException {
        var tables = query("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema', 'tenant')""");
        assertThat(OUTSIDE.keySet()).containsAll(tables);
    }

    @Test
    void everyTenantTableForcesItsPolicyEvenOnItsOwner() throws SQLException {
        var open = query("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'tenant' and c.relkind in ('r', 'p')
                  and not (c.relrowsecurity and c.relforcerowsecurity
                           and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_wall'
                                       and p.polpermissive and p.polcmd = '*'
                                       and pg_get_expr(p.polqual, c.oid) like '%app.tenant_id%'
                                       and pg_get_expr(p.polwithcheck, c.oid) like '%app.tenant_id%'))""");
        assertThat(open).isEmpty();
        assertThat(query("select tablename from pg_tables where schemaname = 'tenant'"))
                .as("there are tenant tables at all")
                .contains("member", "store", "store_credential");
    }

    @Test
    void noTenantTableHasASecondPolicyThatWidensTheFirst() throws SQLException {
        assertThat(query(
                        "select tablename from pg_policies where schemaname = 'tenant' group by 1 having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void everyKeyAndIndexOfATenantTableStartsWithTheTenant() throws SQLException {
        var wrong = query("""
                select i.relname from pg_index x join pg_class c on c.oid = x.indrelid
                  join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
                  left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
                where n.nspname = 'tenant' and c.relkind in ('r', 'p') and a.attname is distinct from 'tenant_id'""");
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyForeignKeyBetweenTenantTablesCarriesTheTenant() throws SQLException {
        var wrong = query("""
                select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                where k.contype = 'f' and n.nspname = 'tenant' and a.attname <> 'tenant_id'""");
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTenantTableHasAPrimaryKey() throws SQLException {
        assertThat(query("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'tenant' and c.relkind in ('r', 'p')
                          and not exists (select from pg_index x where x.indrelid = c.oid and x.indisprimary)""")).isEmpty();
    }

    @Test
    void theApplicationsRoleOwnsNothingAndBypassesNothing() throws SQLException {
        assertThat(query("""
                        select rolname from pg_roles where rolname = 'storefleet_app'
                        and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)""")).isEmpty();
        assertThat(query("""
                        select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname = 'storefleet_app'""")).isEmpty();
        assertThat(query("""
                        select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid
                        join pg_roles u on u.oid = m.member where u.rolname = 'storefleet_app'""")).as("the application can become no other role").isEmpty();
    }
}
