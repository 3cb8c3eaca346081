package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.CallSettings;
import io.storefleet.fastspring.Credential;
import io.storefleet.fastspring.FakeTime;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.JdkTransport;
import io.storefleet.fastspring.QuotaUse;
import io.storefleet.fastspring.RecordingQuota;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.world.SimulatedStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A client in a store where three of ten calls meet a fault of any kind; waits take no time. */
final class StormFixture implements AutoCloseable {

    private static final double SHARE = 0.3;

    final Simulator simulator = Simulator.start(SimulatorSettings.defaults().withoutLimit());
    final SimulatedStore store = simulator.store("aurora");
    final FastSpring client;
    private final JdkTransport network = new JdkTransport();

    StormFixture() {
        client = new FastSpring(
                network,
                new FastSpringOptions(
                        simulator.endpoint(),
                        new Credential(store.user(), store.password()),
                        "Storefleet test",
                        new QuotaUse(new RecordingQuota(), "main", "aurora"),
                        CallSettings.standard()
                                .withDefaults(CallOptions.job())
                                .withTimeout(Duration.ofSeconds(20))
                                .withEnvironment(new FakeTime().environment()),
                        EveryCall.FEATURES));
    }

    /** Lets the storm begin and forgets the calls so far. */
    void storm(long seed) {
        simulator.forgetCalls();
        simulator.chaos().on("*").chance(SHARE, seed).storm();
    }

    void calm() {
        simulator.chaos().clear();
    }

    /** What was read, or nothing when that failed in a way the client has a type for; any other failure goes on. */
    static <T> Optional<T> typed(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (FastSpringException failed) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        simulator.close();
        network.close();
    }
}
