package io.storefleet.simulator.returns;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.SteppingClock;
import io.storefleet.simulator.world.SimulatedStore;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;

/** Base of tests that give money back in one store, on the first of June. */
abstract class AuroraReturns {

    final SteppingClock clock = new SteppingClock("2026-06-01T10:00:00Z");
    final Simulator simulator = Simulator.start(SimulatorSettings.defaults()
            .withoutLimit()
            .withToday(LocalDate.of(2026, 6, 1))
            .withClock(clock));
    final SimulatedStore store = simulator.store("aurora");
    final Ask ask = new Ask(simulator, store);

    @AfterEach
    void stop() {
        simulator.close();
    }
}
