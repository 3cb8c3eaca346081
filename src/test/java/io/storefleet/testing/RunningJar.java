package io.storefleet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.TimeUnit;

/** The production jar as an operator starts it: a process of its own, which a test may ask to stop or kill. */
public final class RunningJar implements AutoCloseable {

    public static final Path JAR = Path.of(System.getProperty("storefleet.jar", "target/storefleet.jar"));
    public static final String PASSPHRASE = "a-passphrase-for-this-test";

    private static final Duration LONG = Duration.ofMinutes(3);
    // A test lives too briefly for the second compiler to pay.
    private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Process process;
    private final Path output;

    private RunningJar(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts on the database with {@link #PASSPHRASE}; everything printed goes to the file. */
    public static RunningJar start(TestDatabase database, Path output, String... arguments) {
        return start(database, PASSPHRASE, output, arguments);
    }

    /** Starts on the database; everything printed goes to the file. */
    public static RunningJar start(TestDatabase database, String passphrase, Path output, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("STOREFLEET_DB_URL", database.url());
        builder.environment().put("STOREFLEET_DB_APP_PASSWORD", TestDatabase.PASSWORD);
        builder.environment().put("STOREFLEET_DB_OWNER_PASSWORD", TestDatabase.PASSWORD);
        builder.environment().put("STOREFLEET_VAULT_PASSPHRASE", passphrase);
        try {
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new RunningJar(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar could not be started", e);
        }
    }

    /** Waits until the pages are served on the port; fails with what was printed when the process ends before. */
    public void awaitPages(int port) {
        await().atMost(LONG).until(() -> !process.isAlive() || answers(port));
        assertThat(process.isAlive()).as(output()).isTrue();
    }

    /** Waits until this has been printed and gives everything printed. */
    public String awaitOutput(String part) {
        await().atMost(LONG).until(() -> output().contains(part) || !process.isAlive());
        assertThat(output()).contains(part);
        return output();
    }

    /** Waits for the end by itself. @return the exit value */
    public int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(LONG)).isTrue();
        return process.exitValue();
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop and waits until it has. */
    public void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    /** Kills it, as {@code kill -9} does: nothing is finished, nothing is handed back. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static int status(int port, String path) throws IOException {
        var address = URI.create("http://127.0.0.1:" + port + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(int port) {
        try {
            return status(port, "/actuator/health") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
