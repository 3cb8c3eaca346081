package io.storefleet.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Attempts by raw SQL as the application's role, bound to the attacker's tenant; each answers how many rows it hit. */
final class SqlAttacks implements AutoCloseable {

    /** PostgreSQL's code for a missing right and for a row that a policy refuses. */
    private static final String REFUSED = "42501";

    /** The class of codes for a constraint that is broken, which tells that other rows are there. */
    private static final String CONSTRAINT = "23";

    private final Connection app;
    private final List<String> tables;
    private final Map<String, List<String>> columns = new HashMap<>();

    SqlAttacks(Connection app) throws SQLException {
        this.app = app;
        app.setAutoCommit(false);
        this.tables = Rows.tenantTables(app);
        for (var table : tables) {
            columns.put(
                    table,
                    Rows.query(
                            app,
                            "select quote_ident(attname) from pg_attribute where attrelid = '" + table
                                    + "'::regclass and attnum > 0 and not attisdropped"));
        }
        app.commit();
    }

    /** One statement on any table for the target's rows; rolled back. */
    long attempt(RandomGenerator random, TenantId as, TenantId target) throws SQLException {
        var table = tables.get(random.nextInt(tables.size()));
        var columnsOf = columns.getOrDefault(table, List.of());
        var column = columnsOf.get(random.nextInt(columnsOf.size()));
        var his = "tenant_id = '" + target + "'";
        try {
            Rows.bind(app, as);
            return switch (random.nextInt(6)) {
                case 0 -> Rows.number(app, "select count(*) from " + table + " where " + his);
                case 1 ->
                    Rows.number(app, "select count(" + column + ") from " + table + " where " + his + " or true")
                            - Rows.number(
                                    app,
                                    "select count(" + column + ") from " + table + " where tenant_id = '" + as + "'");
                case 2 -> changed("update " + table + " set " + column + " = " + column + " where " + his);
                case 3 -> changed("delete from " + table + " where " + his);
                case 4 ->
                    changed("update " + table + " set tenant_id = '" + target + "' where tenant_id = '" + as + "'");
                default ->
                    changed("insert into " + table + " select ('" + target + "')::uuid" + rest(columnsOf) + " from "
                            + table + " where tenant_id = '" + as + "'");
            };
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(CONSTRAINT)) {
                return 1;
            }
            if (REFUSED.equals(e.getSQLState())) {
                return 0;
            }
            throw e;
        } finally {
            app.rollback();
        }
    }

    private static String rest(List<String> columns) {
        return columns.size() == 1 ? "" : ", " + String.join(", ", columns.subList(1, columns.size()));
    }

    private long changed(String sql) throws SQLException {
        try (var statement = app.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        app.close();
    }
}
