package io.storefleet.fastspring;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.world.SimulatedStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The real client of the store aurora against a simulator of its own, over HTTP; pauses between attempts take no time. */
public final class AgainstSimulator implements AutoCloseable {

    /** Where the simulator's time begins. */
    public static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    public final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit().withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
    public final SimulatedStore store = simulator.store("aurora");
    public final FastSpring client;
    private final JdkTransport network = new JdkTransport();
    private final List<HttpCall> sent = new ArrayList<>();
    private final List<byte[]> received = new ArrayList<>();

    public AgainstSimulator() {
        client = clientOf("aurora");
    }

    /** The client of another store on the same simulator. */
    public FastSpring clientOf(String slug) {
        SimulatedStore other = simulator.store(slug);
        return new FastSpring(
                call -> {
                    sent.add(call);
                    HttpAnswer answer = network.send(call);
                    received.add(answer.body());
                    return answer;
                },
                new FastSpringOptions(
                        simulator.endpoint(),
                        new Credential(other.user(), other.password()),
                        "Storefleet test",
                        new QuotaUse(new RecordingQuota(), "main", slug),
                        CallSettings.standard().withEnvironment(new FakeTime().environment()),
                        Set.of()));
    }

    /** Turns a variant on; null is today's service. */
    public void turnOn(@Nullable Switch variant) {
        if (variant != null) {
            simulator.switches().turnOn(variant);
        }
    }

    /** The JSON of the last answer. */
    public byte[] lastAnswer() {
        return received.getLast();
    }

    /** The JSON of the last call. */
    public String lastBody() {
        return new String(Objects.requireNonNull(sent.getLast().body()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        simulator.close();
        network.close();
    }
}
