package io.storefleet.bench;

import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A {@link QuotaNode} in a process of its own; it ends when it is closed, or with this process. */
final class QuotaProcess implements AutoCloseable {

    private final Process process;

    /** What all nodes have in common. @param began when the simulated time began */
    record Shared(TestDatabase database, String endpoint, double scale, Instant began) {}

    private QuotaProcess(Process process) {
        this.process = process;
    }

    /** A store as {@link QuotaNode} is told of it. */
    static String store(SimulatedStore store, String owner, int workers) {
        return String.join(",", store.slug(), store.user(), store.password(), owner, Integer.toString(workers));
    }

    /** Returns when its jobs work. */
    static QuotaProcess start(Shared shared, String... stores) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(QuotaNode.class.getName());
        command.add(shared.database().url());
        command.add(shared.endpoint());
        command.add(Double.toString(shared.scale()));
        command.add(shared.began().toString());
        command.addAll(List.of(stores));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); !"READY".equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IOException("a node did not start");
            }
        }
        Thread.ofVirtual().start(() -> said.lines().forEach(System.out::println));
        return new QuotaProcess(process);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.outputWriter().close();
        process.waitFor();
    }
}
