package io.storefleet.testing;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;

/** The one FastSpring simulator of a test JVM, an endpoint named {@link #ENDPOINT} in every context. */
public final class TestSimulator {

    public static final String ENDPOINT = "simulator";

    private static final class Holder {
        static final Simulator SIMULATOR =
                Simulator.start(SimulatorSettings.defaults().withoutLimit());
    }

    private TestSimulator() {}

    public static Simulator get() {
        return Holder.SIMULATOR;
    }

    /** The simulator as it was at its start: no switches, no faults, no calls remembered. */
    public static Simulator fresh() {
        get().switches().clear();
        get().chaos().clear();
        get().forgetCalls();
        return get();
    }
}
