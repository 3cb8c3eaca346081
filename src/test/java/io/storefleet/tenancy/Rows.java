package io.storefleet.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at rows through a plain connection. */
final class Rows {

    private Rows() {}

    /** The first column of what a query answers. */
    static List<String> query(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }

    static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(query(connection, sql).getFirst());
    }

    static void bind(Connection connection, TenantId tenant) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }

    /** Our tables of the schema {@code tenant}, with their schema; other tests make tables of their own there. */
    static List<String> tenantTables(Connection connection) throws SQLException {
        return query(
                connection,
                "select 'tenant.' || quote_ident(tablename) from pg_tables "
                        + "where schemaname = 'tenant' and tableowner = 'storefleet_owner' order by 1");
    }

    /** A digest of a tenant's rows for each table that has a tenant, by the table's name; needs to see everything. */
    static Map<String, String> digests(Connection everything, TenantId tenant) throws SQLException {
        var digests = new TreeMap<String, String>();
        for (var table : query(
                everything,
                "select table_schema || '.' || table_name from information_schema.columns "
                        + "where column_name = 'tenant_id' and table_schema in ('tenant', 'directory')")) {
            digests.put(
                    table,
                    query(
                                    everything,
                                    "select count(*) || ':' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                            + table + " t where tenant_id = '" + tenant + "'")
                            .getFirst());
        }
        return digests;
    }
}
