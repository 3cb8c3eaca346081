package io.storefleet.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL that belongs to one data directory. Its files outlive us, and after kill -9 so does the server: the next
 * start, which holds the directory's lock, ends it first.
 */
final class KeptPostgres implements AutoCloseable {

    static final String CLUSTER = "postgres";
    static final String DATABASE = "storefleet";
    private static final String PORT = "postgres.port";
    private static final String SUPERUSER = "postgres";

    private final DataDirectory data;
    private final Path programs;

    private KeptPostgres(DataDirectory data) {
        this.data = data;
        this.programs = data.path("postgres-18/bin");
    }

    /** The address of the application's database. */
    static String url(DataDirectory data) {
        return url(data, DATABASE);
    }

    /** Starts the server and makes roles and database where they are missing. */
    static KeptPostgres start(DataDirectory data) {
        var postgres = new KeptPostgres(data);
        try {
            PostgresBinaries.unpack(data.path("postgres-18"));
            postgres.makeCluster();
            postgres.endOrphan();
            postgres.startServer();
            postgres.makeRolesAndDatabase();
            return postgres;
        } catch (IOException | SQLException e) {
            throw new StartRefusedException("PostgreSQL did not start; " + postgres.log() + " says why.", e);
        }
    }

    @Override
    public void close() {
        try {
            control("stop", "-m", "fast");
        } catch (IOException e) {
            throw new StartRefusedException("PostgreSQL did not stop; " + log() + " says why.", e);
        }
    }

    private void makeCluster() throws IOException {
        if (Files.isDirectory(cluster())) {
            return;
        }
        data.secret(SUPERUSER);
        var half = data.path(CLUSTER + ".half");
        delete(half);
        // scram from the first second: trust would let a wrong password in, and as the superuser.
        run(
                "initdb",
                "--pgdata=" + half,
                "--username=" + SUPERUSER,
                "--pwfile=" + data.path("secrets/" + SUPERUSER),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Files.move(half, cluster());
    }

    private void endOrphan() throws IOException {
        if (execute(List.of("pg_ctl", "status", "--pgdata=" + cluster())) == 0) {
            control("stop", "-m", "fast");
        }
    }

    private void startServer() throws IOException {
        var port = Ports.kept(data, PORT);
        // fsync and synchronous_commit keep PostgreSQL's own default, which is on. No socket file: a long path breaks
        // it.
        var settings = "-c port=" + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c max_connections=100";
        control("start", "--options=" + settings, "--log=" + log());
    }

    private void makeRolesAndDatabase() throws IOException, SQLException {
        try (var connection = asSuperuser();
                var statement = connection.createStatement();
                var roles = KeptPostgres.class.getResourceAsStream("/db/roles/roles.sql")) {
            statement.execute(new String(roles.readAllBytes(), StandardCharsets.UTF_8));
            for (var role : List.of("storefleet_owner", "storefleet_app")) {
                statement.execute("alter role " + role + " password '" + data.secret(role) + "'");
            }
            try (var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE + " owner storefleet_owner");
        }
    }

    private Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(url(data, SUPERUSER), SUPERUSER, data.secret(SUPERUSER));
    }

    private static String url(DataDirectory data, String database) {
        return "jdbc:postgresql://127.0.0.1:" + data.kept(PORT, () -> "5432") + "/" + database;
    }

    private void control(String verb, String... more) throws IOException {
        var command = new ArrayList<>(List.of("pg_ctl", verb, "--wait", "--timeout=60", "--pgdata=" + cluster()));
        command.addAll(List.of(more));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException {
        if (execute(List.of(command)) != 0) {
            throw new IOException(command[0] + " failed");
        }
    }

    private int execute(List<String> words) throws IOException {
        return PostgresPrograms.execute(programs, words, log());
    }

    private Path cluster() {
        return data.path(CLUSTER);
    }

    private Path log() {
        return data.path("postgres.log");
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
