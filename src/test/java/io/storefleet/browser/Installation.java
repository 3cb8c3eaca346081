package io.storefleet.browser;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.testing.RunningJar;
import io.storefleet.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The production jar with a database and a simulator of its own; it can be killed and started again. */
final class Installation implements AutoCloseable {

    private static final Pattern SET_UP = Pattern.compile("http://\\S+/set-up/\\S+");

    private final TestDatabase database = TestDatabase.fresh();
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit());
    private final int port = RunningJar.freePort();
    private final Path output;
    private @Nullable RunningJar jar;

    private final List<String> more;

    private Installation(String... more) {
        this.more = List.of(more);
        try {
            output = Files.createTempFile("storefleet-", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on an empty database, with further settings, and waits for its pages. */
    static Installation start(String... more) {
        var installation = new Installation(more);
        installation.startAgain();
        return installation;
    }

    /** Starts on the database as it is. */
    void startAgain() {
        var starting = RunningJar.start(database, output, arguments());
        jar = starting;
        starting.awaitPages(port);
    }

    /** As {@code kill -9}. */
    void kill() {
        running().close();
    }

    private String[] arguments() {
        var all = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--storefleet.team.base-url=" + address(""),
                "--storefleet.store.endpoints.simulator=" + simulator.endpoint()));
        all.addAll(more);
        return all.toArray(String[]::new);
    }

    /** An absolute address of this installation; the path begins with a slash. */
    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** The single-use address that the first start prints. */
    String setUpAddress() {
        return find(running().awaitOutput("/set-up/"));
    }

    /** A single-use address for another agency, by the operator's command. */
    String addTenant() throws IOException, InterruptedException {
        var printed = Files.createTempFile("storefleet-tenant-", ".log");
        try (var command = RunningJar.start(database, printed, "tenant", "add")) {
            command.awaitEnd();
            var relative = find(command.output());
            return address(relative.substring(relative.indexOf("/set-up/")));
        }
    }

    private static String find(String text) {
        var match = SET_UP.matcher(text);
        if (!match.find()) {
            throw new AssertionError("no set-up address was printed");
        }
        return match.group();
    }

    Simulator simulator() {
        return simulator;
    }

    private RunningJar running() {
        return Objects.requireNonNull(jar, "not started");
    }

    @Override
    public void close() {
        running().close();
        simulator.close();
    }
}
