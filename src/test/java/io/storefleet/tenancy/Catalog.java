package io.storefleet.tenancy;

import static io.storefleet.tenancy.Rows.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What PostgreSQL's catalog says against the walls: each check answers the names of what stands open. */
final class Catalog {

    /** Tables without row-level security: what must be known before a tenant is, or belongs to a library. */
    static final Map<String, String> OUTSIDE = Map.ofEntries(
            Map.entry("directory.tenant", "the list of tenants itself"),
            Map.entry("directory.identity", "a person signs in before a tenant is chosen"),
            Map.entry("directory.membership", "says which tenants a person can choose"),
            Map.entry("directory.single_use_token", "an invitation or reset arrives without a session"),
            Map.entry("directory.sign_in_attempt", "throttles people who are nobody yet"),
            Map.entry("directory.webhook_route", "finds the store of an address that FastSpring posts to; hashes only"),
            Map.entry("directory.unsubscribe_route", "a customer ends mails without a session; hashes only"),
            Map.entry("directory.go_route", "finds the link of an address that a customer opens; hashes only"),
            Map.entry("directory.go_count", "throttles customers who are nobody to us; hashes only"),
            Map.entry("directory.wake_up", "tells workers which tenant has work; ids only"),
            Map.entry("directory.job_turn", "whose turn it is among the tenants; ids only"),
            Map.entry("directory.store_turn", "whose turn it is among a tenant's stores; ids only"),
            Map.entry("directory.sweep", "db-scheduler's own table: names of sweeps and times"),
            Map.entry("directory.api_quota", "the quota of an outgoing address is shared by all tenants"),
            Map.entry("directory.api_demand", "who waits for an outgoing address that tenants share; ids only"),
            Map.entry("directory.api_turn", "whose turn it is at an outgoing address that tenants share; ids only"),
            Map.entry("directory.master_keyset", "wraps the tenants' keysets"),
            Map.entry("directory.flyway_schema_history", "Flyway's own table"));

    private static final String OF_TENANT_TABLES = """
             from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'tenant' and c.relkind in ('r', 'p')""";

    private Catalog() {}

    static List<String> tablesOutsideWithoutReason(Connection connection) throws SQLException {
        var tables = new ArrayList<>(query(connection, """
                select schemaname || '.' || tablename from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema', 'tenant')
                  and schemaname not like 'pg_temp%'"""));
        tables.removeAll(OUTSIDE.keySet());
        return tables;
    }

    static List<String> tablesWithoutForcedPolicy(Connection connection) throws SQLException {
        return query(connection, "select c.relname" + OF_TENANT_TABLES + """

                  and not (c.relrowsecurity and c.relforcerowsecurity
                           and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_wall'
                                       and p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'
                                       and pg_get_expr(p.polqual, c.oid) = %1$s
                                       and pg_get_expr(p.polwithcheck, c.oid) = %1$s))""".formatted("""
                '(tenant_id = (NULLIF(current_setting(''app.tenant_id''::text, true), ''''::text))::uuid)'"""));
    }

    static List<String> tablesWithSecondPolicy(Connection connection) throws SQLException {
        return query(
                connection,
                "select tablename from pg_policies where schemaname = 'tenant' group by 1 having count(*) > 1");
    }

    /** The index of the search's words begins each of its keys with the tenant instead. */
    static List<String> indexesWithoutTenantFirst(Connection connection) throws SQLException {
        return query(connection, """
                select i.relname from pg_index x join pg_class c on c.oid = x.indrelid
                  join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
                  left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
                where n.nspname = 'tenant' and c.relkind in ('r', 'p') and a.attname is distinct from 'tenant_id'
                  and not starts_with(pg_get_indexdef(x.indexrelid, 1, true), 'tenant.search_words(tenant_id, ')""");
    }

    static List<String> foreignKeysWithoutTenant(Connection connection) throws SQLException {
        return query(connection, """
                select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                where k.contype = 'f' and n.nspname = 'tenant' and a.attname <> 'tenant_id'""");
    }

    static List<String> tablesWithoutPrimaryKey(Connection connection) throws SQLException {
        return query(connection, "select c.relname" + OF_TENANT_TABLES + """

                  and not exists (select from pg_index x where x.indrelid = c.oid and x.indisprimary)""");
    }

    /**
     * Materialized views hold rows without policies; functions of their definer can see through them. The one that is meant to
     * is the search's, whose own attacks are in SearchWallsTest and whose owner's rights in SearchOwnerTest.
     */
    static List<String> wayAroundPolicies(Connection connection) throws SQLException {
        return query(connection, """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('m', 'v') and n.nspname not in ('pg_catalog', 'information_schema')
                union all
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                  and p.oid <> 'tenant.search_mirror'::regproc""");
    }

    /** What the application's role may or owns beyond using tables; its staging tables end with their connection. */
    static List<String> powersOfTheApplication(Connection connection) throws SQLException {
        return query(connection, """
                select 'attribute' from pg_roles where rolname = 'storefleet_app'
                  and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
                union all
                select 'owns ' || c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                  where r.rolname = 'storefleet_app' and c.relpersistence <> 't'
                union all
                select 'can become ' || r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid
                  join pg_roles u on u.oid = m.member where u.rolname = 'storefleet_app'
                union all
                select 'may truncate ' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname = 'tenant' and c.relkind in ('r', 'p')
                    and has_table_privilege('storefleet_app', c.oid, 'truncate, trigger, references')""");
    }
}
