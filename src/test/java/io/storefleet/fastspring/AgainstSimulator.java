package io.storefleet.fastspring;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.SimulatedStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The real client of the store Aurora in front of a simulator in which it is 1 June 2026, 10 o'clock. */
public final class AgainstSimulator implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    public final Simulator simulator = Simulator.start(SimulatorSettings.defaults()
            .withoutLimit()
            .withToday(LocalDate.ofInstant(NOW, ZoneOffset.UTC))
            .withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
    public final SimulatedStore store = simulator.store("aurora");
    public final FastSpring client;
    private final List<HttpCall> sent = new ArrayList<>();
    private final List<byte[]> received = new ArrayList<>();
    private final JdkTransport network = new JdkTransport();
    private final HttpClient http = HttpClient.newHttpClient();

    private final int before;

    public AgainstSimulator() {
        client = clientOf("aurora");
        before = state().happenings().all().size();
    }

    public SimulatedStore store() {
        return store;
    }

    public StoreState state() {
        return simulator.state("aurora");
    }

    public FastSpring client() {
        return client;
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

    /** Kinds of what happened since the start, newest first. */
    public List<String> happened() {
        List<Happening> all = state().happenings().all();
        return all.stream().limit(all.size() - before).map(Happening::type).toList();
    }

    /** A call that the client would not make; the body may be empty. */
    public HttpResponse<String> raw(String method, String path, String body) throws IOException, InterruptedException {
        var credential = new Credential(store().user(), store().password());
        return http.send(
                HttpRequest.newBuilder(simulator.endpoint().resolve(path))
                        .header("Authorization", credential.authorization())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What a browser without credentials gets. */
    public HttpResponse<String> visit(String method, String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
        network.close();
        simulator.close();
    }
}
