package io.storefleet.demo;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.journal.JournalRefused;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts PostgreSQL, simulator and application, in this order, and stops them in the reverse one. */
public final class DemoRun implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final RunOptions options;
    private final PrintStream out;
    private boolean closed;

    public DemoRun(RunOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Starts all parts and says who may sign in.
     *
     * @throws StartRefusedException with a sentence when a port or the data directory is taken
     */
    public void start(SpringApplicationBuilder application) {
        if (!Ports.isFree(options.port())) {
            throw new StartRefusedException("Port " + options.port() + " is taken; choose another one with --port.");
        }
        var data = with(DataDirectory.open(options.data()));
        if (!data.take()) {
            throw new StartRefusedException(
                    "The data directory " + data + " is in use; stop what uses it or choose another one with --data.");
        }
        var settings = new DemoSettings(data).reachedAt(options.port());
        out.println("Starting PostgreSQL …");
        with(KeptPostgres.start(data));
        out.println("Starting the simulator …");
        var simulator = with(simulator(simulatorSettings(data)));
        simulator
                .replayed()
                .filter(all -> all.changes() > 0)
                .ifPresent(all -> out.println("It did again " + all + "."));
        settings.with(
                "storefleet.store.endpoints." + DemoSeed.ENDPOINT,
                simulator.endpoint().toString());
        out.println("Starting Storefleet …");
        with(application
                .profiles("demo")
                .sources(DemoSeed.class, DemoPeople.class, DemoOwners.class, DemoStores.class, DemoWebhooks.class)
                .registerShutdownHook(false)
                .initializers(settings::applyTo, context -> {
                    context.getBeanFactory().registerSingleton("simulator", simulator);
                    context.getBeanFactory().registerSingleton("dataDirectory", data);
                })
                .run());
        Welcome.print(out, "http://localhost:" + options.port(), simulator);
    }

    /** Stops what was started, last first; a start still under way ends too. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                out.println("A part did not stop: " + e.getMessage());
            }
        }
    }

    private static Simulator simulator(SimulatorSettings settings) {
        try {
            return Simulator.start(settings);
        } catch (JournalRefused refused) {
            throw new StartRefusedException(refused.sentence());
        }
    }

    private SimulatorSettings simulatorSettings(DataDirectory data) {
        var settings = SimulatorSettings.defaults()
                .withTicking()
                .withPort(Ports.kept(data, "simulator.port"))
                .withDirectory(data.path("simulator"));
        return options.accounts().isPresent()
                ? settings.withAccounts(options.accounts().getAsInt())
                : settings;
    }

    private synchronized <T extends AutoCloseable> T with(T part) {
        started.push(part);
        if (closed) {
            close();
            throw new StartRefusedException("Stopped before everything was up.");
        }
        return part;
    }
}
