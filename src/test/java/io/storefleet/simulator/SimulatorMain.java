package io.storefleet.simulator;

import io.storefleet.simulator.world.SimulatedStore;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;

/** Starts the simulator alone and says where it is and who may sign in. */
public final class SimulatorMain {

    private SimulatorMain() {}

    public static void main(String... arguments) {
        int failure = run(System.out, System.err, arguments);
        if (failure != 0) {
            System.exit(failure);
        }
    }

    /** Returns 0 with the server running, 1 when it could not start, 2 when an option is wrong. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            SimulatorSettings settings = Options.parse(arguments).withTicking();
            return started(settings, out, err);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.println(Options.USAGE);
            return 2;
        }
    }

    private static int started(SimulatorSettings settings, PrintStream out, PrintStream err) {
        try {
            Simulator simulator = Simulator.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
            out.println("SIMULATOR " + simulator.endpoint());
            simulator.certificate().ifPresent(out::println);
            for (SimulatedStore store : simulator.stores()) {
                out.println("STORE " + store.slug() + " " + store.user() + " " + store.password());
            }
            out.println("READY");
            return 0;
        } catch (UncheckedIOException unavailable) {
            boolean taken = unavailable.getCause() instanceof BindException;
            err.println(
                    taken
                            ? "Port " + settings.port() + " is taken; choose another one with --port."
                            : "The simulator cannot use what is in "
                                    + settings.demo().directory() + ".");
            return 1;
        }
    }
}
