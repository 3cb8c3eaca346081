package io.storefleet.demo;

import io.storefleet.StorefleetApplication;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

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
    public void start() {
        if (!Ports.isFree(options.port())) {
            throw new StartRefusedException("Port " + options.port() + " is taken; choose another one with --port.");
        }
        var data = with(DataDirectory.open(options.data()));
        if (!data.take()) {
            throw new StartRefusedException(
                    "The data directory " + data.path("").normalize()
                            + " is in use by another Storefleet; stop it or choose another one with --data.");
        }
        data.keep("application.port", Integer.toString(options.port()));
        var settings = new DemoSettings(data, options.port());
        settings.passphrase();
        say("Starting PostgreSQL");
        with(KeptPostgres.start(data));
        say("Starting the simulator");
        var simulator = with(Simulator.start(simulatorSettings(data)));
        say("Starting Storefleet");
        var context = with(application(settings, simulator));
        var seed = context.getBean(DemoSeed.class);
        seed.fill(simulator.stores());
        Welcome.print(out, "http://localhost:" + options.port(), seed.demo(), simulator);
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

    private ConfigurableApplicationContext application(DemoSettings settings, Simulator simulator) {
        return new SpringApplicationBuilder(StorefleetApplication.class)
                .profiles("demo")
                .registerShutdownHook(false)
                .initializers(context -> settings.applyTo(context.getEnvironment(), simulator.endpoint()))
                .run();
    }

    private SimulatorSettings simulatorSettings(DataDirectory data) {
        var settings = SimulatorSettings.defaults()
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

    private void say(String step) {
        out.println(step + " …");
    }

    static Path configuration() {
        var given = System.getenv("XDG_CONFIG_HOME");
        var base =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(given);
        return base.resolve("storefleet");
    }
}
