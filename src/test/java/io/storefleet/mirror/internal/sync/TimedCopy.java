package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.CallSettings;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.JdkTransport;
import io.storefleet.fastspring.QuotaUse;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.testing.TestAgency;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** How long a first copy takes under the service's limit while a share of the calls fails; no machine's speed counts. */
public final class TimedCopy {

    private static final String STORE = "aurora";
    private static final int LIMIT = 250;
    private static final int CEILING = 230;
    /** As the mirror has it unless it is told otherwise. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SyncFixture fixture;
    private final int accounts;

    public TimedCopy(SyncFixture fixture, int accounts) {
        this.fixture = fixture;
        this.accounts = accounts;
    }

    /** @param waits seconds by what was waited for */
    public record Taken(Duration time, int calls, Map<CopyTime.Wait, Long> waits) {}

    /** The copy is whole, and made sure to be the store when nothing fails any more. */
    public Taken storm(double share, long seed) {
        var time = new CopyTime();
        try (var simulator = Simulator.start(settings(time));
                var transport = new JdkTransport()) {
            var calls = CallSettings.standard()
                    .withEnvironment(time.environment(seed))
                    .withDefaults(CallOptions.job().withPatience(PATIENCE));
            var key = "timed copy " + UUID.randomUUID();
            var use = new QuotaUse(time.quota(fixture, CEILING), key, key);
            var credential = TestAgency.credential(simulator.store(STORE));
            var options = new FastSpringOptions(simulator.endpoint(), credential, "storefleet-test", use);
            var client = new FastSpring(time.slowed(transport), options.withCalls(calls));
            var rig = CopyRig.in(time, fixture, simulator, STORE, client);
            simulator.forgetCalls();
            simulator
                    .chaos()
                    .on("*")
                    .of(simulator.store(STORE))
                    .chance(share, seed)
                    .storm();
            rig.copy();
            var taken = new Taken(time.passed(), simulator.calls().size(), time.waits());
            simulator.chaos().clear();
            time.limitless();
            rig.readAgain();
            rig.equalsTheStore();
            return taken;
        }
    }

    private SimulatorSettings settings(CopyTime time) {
        var plain = SimulatorSettings.defaults().withAccounts(accounts);
        return plain.withLimit(LIMIT).withNanoTime(time::nanos);
    }
}
