package io.storefleet.simulator.journal;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.SteppingClock;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests that stop a simulator and start it again on the same directory and port. */
abstract class RestartTest {

    final SteppingClock clock = new SteppingClock("2026-06-01T10:00:00Z");

    @TempDir
    Path directory;

    private int port;

    Path journal() {
        return directory.resolve("simulator-journal.log");
    }

    Simulator start() {
        Simulator simulator = Simulator.start(SimulatorSettings.defaults()
                .withoutLimit()
                .withPort(port)
                .withClock(clock)
                .withDirectory(directory));
        port = simulator.endpoint().getPort();
        return simulator;
    }
}
