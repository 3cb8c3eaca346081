package io.storefleet.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL for all tests of a JVM: in a container where a Docker engine answers, else embedded. */
final class PostgresServer {

    private static final class Holder {
        static final PostgresServer SERVER = start();
    }

    private final String hostAndPort;
    private final String superuser;
    private final String superPassword;

    private PostgresServer(String hostAndPort, String superuser, String superPassword) {
        this.hostAndPort = hostAndPort;
        this.superuser = superuser;
        this.superPassword = superPassword;
    }

    static PostgresServer get() {
        return Holder.SERVER;
    }

    String url(String database) {
        return "jdbc:postgresql://" + hostAndPort + "/" + database;
    }

    Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), superuser, superPassword);
    }

    private static PostgresServer start() {
        var server = dockerAnswers() ? container() : embedded();
        server.createRoles();
        return server;
    }

    private static boolean dockerAnswers() {
        // Asking Testcontainers costs seconds where there is no engine; a missing socket answers at once.
        var possible = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return possible && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers' reaper removes it
    private static PostgresServer container() {
        var container = new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "max_connections=400");
        container.start();
        announce("Testcontainers (a Docker engine answers)");
        return new PostgresServer(
                container.getHost() + ":" + container.getMappedPort(5432),
                container.getUsername(),
                container.getPassword());
    }

    private static PostgresServer embedded() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "400")
                    // Benchmarks over millions of rows want more than the tests.
                    .setServerConfig("shared_buffers", System.getProperty("storefleet.test.shared-buffers", "128MB"))
                    .start();
            announce("embedded (no Docker engine answers)");
            return new PostgresServer("localhost:" + postgres.getPort(), "postgres", "");
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void announce(String kind) {
        System.out.println("PostgreSQL for tests: " + kind);
    }

    private void createRoles() {
        try (var roles = getClass().getResourceAsStream("/db/roles/roles.sql");
                var connection = asSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(new String(roles.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            statement.execute("alter role storefleet_owner password '" + TestDatabase.PASSWORD + "'");
            statement.execute("alter role storefleet_app password '" + TestDatabase.PASSWORD + "'");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the roles could not be made", e);
        }
    }
}
