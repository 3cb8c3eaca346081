package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.AgainstSimulator;
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
import io.storefleet.fastspring.Transport;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.state.Ledger;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A client that may do everything, in a store where three of ten calls may meet a fault of any kind; waits take no time. */
final class StormFixture implements AutoCloseable {

    private static final double SHARE = 0.3;

    final Simulator simulator = Simulator.start(SimulatorSettings.defaults()
            .withoutLimit()
            .withToday(LocalDate.ofInstant(AgainstSimulator.NOW, ZoneOffset.UTC))
            .withClock(Clock.fixed(AgainstSimulator.NOW, ZoneOffset.UTC)));
    final SimulatedStore store = simulator.store("aurora");
    private final JdkTransport network = new JdkTransport();
    final FastSpring client = client(plain -> plain);
    final RealTargets targets = new RealTargets(simulator, client);

    /** A client whose requests pass something on their way. */
    FastSpring client(UnaryOperator<Transport> way) {
        return client(way, simulator.endpoint(), Duration.ofSeconds(20));
    }

    /** A client that asks elsewhere, for so long. */
    FastSpring client(UnaryOperator<Transport> way, URI endpoint, Duration timeout) {
        CallSettings calls = CallSettings.standard()
                .withDefaults(CallOptions.job())
                .withTimeout(timeout)
                .withEnvironment(new FakeTime().environment());
        return new FastSpring(
                way.apply(network),
                new FastSpringOptions(
                        endpoint,
                        new Credential(store.user(), store.password()),
                        "Storefleet test",
                        new QuotaUse(new RecordingQuota(), "main", "aurora"),
                        calls,
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

    Ledger ledger() {
        return simulator.billing("aurora").ledger();
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
