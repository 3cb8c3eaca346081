package io.storefleet.fastspring;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.SimulatedStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** The real client of the store Aurora in front of a simulator in which it is 1 June 2026, 10 o'clock. */
public final class AgainstSimulator implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    public final Simulator simulator = Simulator.start(SimulatorSettings.defaults()
            .withoutLimit()
            .withToday(LocalDate.ofInstant(NOW, ZoneOffset.UTC))
            .withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
    private final JdkTransport transport = new JdkTransport();
    private final HttpClient http = HttpClient.newHttpClient();

    public SimulatedStore store() {
        return simulator.store("aurora");
    }

    public StoreState state() {
        return simulator.state("aurora");
    }

    public FastSpring client() {
        var time = new FakeTime();
        var options = new FastSpringOptions(
                simulator.endpoint(),
                new Credential(store().user(), store().password()),
                "Storefleet test",
                new QuotaUse(new RecordingQuota(), "main", "key-1"),
                CallSettings.standard().withEnvironment(time.environment()),
                Set.of());
        return new FastSpring(transport, options);
    }

    /** Kinds of what happened, newest first. */
    public List<String> happened() {
        return state().happenings().all().stream().map(Happening::type).toList();
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
        transport.close();
        simulator.close();
    }
}
