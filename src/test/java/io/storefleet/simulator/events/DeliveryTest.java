package io.storefleet.simulator.events;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.SteppingClock;
import io.storefleet.simulator.hooks.Receiver;
import io.storefleet.simulator.hooks.Webhooks;
import org.junit.jupiter.api.AfterEach;

/** Base of tests with one store and somebody who takes what it delivers. */
abstract class DeliveryTest {

    final SteppingClock clock = new SteppingClock("2026-06-15T10:00:00Z");
    final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit().withClock(clock));
    final Webhooks webhooks = simulator.webhooks("aurora");
    final StoreEvents events = simulator.events("aurora");
    final Receiver receiver = new Receiver();

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }
}
