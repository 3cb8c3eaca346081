package io.storefleet.bench;

import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** The application in a process of its own, on the rig's database and simulator; killed when it is closed. */
final class NodeProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private NodeProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static NodeProcess start(LinksRig rig, int port, int scale) throws IOException {
        return start(
                rig.context(),
                port,
                List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of(
                        "--storefleet.quota.ceiling-per-minute=" + LinksRig.CEILING * scale,
                        "--storefleet.store.endpoints." + TestContext.SIMULATOR + "="
                                + rig.simulator().endpoint()));
    }

    /** Starts on the database of this context. @param flags of the JVM. @param arguments of the application */
    static NodeProcess start(ApplicationContext context, int port, List<String> flags, List<String> arguments)
            throws IOException {
        return start(context, port, flags, arguments, "");
    }

    /** Starts with these further classes as well. */
    static NodeProcess start(
            ApplicationContext context, int port, List<String> flags, List<String> arguments, String classPath)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                withoutTests() + classPath,
                "io.storefleet.StorefleetApplication",
                "--server.port=" + port,
                "--vaadin.productionMode=true",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error",
                "--storefleet.mirror.enabled=false"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment()
                .put("STOREFLEET_DB_URL", context.getBean(TestDatabase.class).url());
        builder.environment().put("STOREFLEET_DB_APP_PASSWORD", TestDatabase.PASSWORD);
        builder.environment().put("STOREFLEET_DB_OWNER_PASSWORD", TestDatabase.PASSWORD);
        var passphrase = context.getEnvironment().getRequiredProperty("storefleet.vault.passphrase");
        builder.environment().put("STOREFLEET_VAULT_PASSPHRASE", passphrase);
        return new NodeProcess(builder.inheritIO().start(), port);
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    /** Whether it is the process that holds leases under this name. */
    boolean owns(String leases) {
        return leases.startsWith(process.pid() + "-");
    }

    /** The time it has taken of processors by now. */
    Duration onProcessor() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Returns when it answers. */
    void await() throws IOException, InterruptedException {
        for (long end = System.nanoTime() + START.toNanos(); System.nanoTime() < end; Thread.sleep(200)) {
            if (!process.isAlive()) {
                break;
            }
            if (healthy(port)) {
                return;
            }
        }
        throw new IOException("a node did not start");
    }

    /** Whether whoever listens on the port sends on to a healthy node. */
    static boolean healthy(int port) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notThere) {
            return false;
        }
    }

    static Process proxy(int port, List<NodeProcess> nodes) throws IOException {
        var builder = new ProcessBuilder("haproxy", "-db", "-q", "-f", "deploy/haproxy.cfg");
        builder.environment().put("STOREFLEET_BIND", "127.0.0.1:" + port);
        builder.environment()
                .put("STOREFLEET_NODE_ONE", "127.0.0.1:" + nodes.get(0).port());
        builder.environment()
                .put("STOREFLEET_NODE_TWO", "127.0.0.1:" + nodes.get(1).port());
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** As {@code kill -9}. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
