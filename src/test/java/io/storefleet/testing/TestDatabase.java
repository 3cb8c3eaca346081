package io.storefleet.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A fresh, empty database on the tests' PostgreSQL, used through the application's own two roles. */
public record TestDatabase(String name) {

    public static final String APP = "storefleet_app";
    public static final String OWNER = "storefleet_owner";
    public static final String PASSWORD = "not-a-secret";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** Makes a new database owned by the migration role; nothing is migrated yet. */
    public static TestDatabase fresh() {
        var name = "storefleet_test_" + COUNTER.incrementAndGet() + "_"
                + ProcessHandle.current().pid();
        try (var connection = PostgresServer.get().asSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the test", e);
        }
        return new TestDatabase(name);
    }

    public String url() {
        return PostgresServer.get().url(name);
    }

    /** A connection as the application's role: row-level security applies. */
    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(url(), APP, PASSWORD);
    }

    /** A connection as the owner of the tables: forced row-level security applies to it as well. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, PASSWORD);
    }

    /** Takes the database away: every connection is cut and none can be made until the result is closed. */
    public Away away() throws SQLException {
        atTheServer("alter database " + name + " allow_connections false");
        atTheServer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        return () -> atTheServer("alter database " + name + " allow_connections true");
    }

    /** A database that cannot be reached. */
    @FunctionalInterface
    public interface Away extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    private static void atTheServer(String statement) throws SQLException {
        try (var connection = PostgresServer.get().asSuperuser("postgres");
                var worker = connection.createStatement()) {
            worker.execute(statement);
        }
    }

    /** A connection that sees everything, to look behind the walls. */
    public Connection asSuperuser() throws SQLException {
        return PostgresServer.get().asSuperuser(name);
    }

    /** Executes statements that see everything. */
    public void execute(String statements) {
        try (var connection = asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what a query finds behind the walls. */
    public <T> List<T> column(String query, Class<T> type) {
        try (var connection = asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(rows.getObject(1, type));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
