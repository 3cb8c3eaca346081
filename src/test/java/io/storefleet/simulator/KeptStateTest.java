package io.storefleet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.world.SimulatedStore;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restarts, and the ways in. */
class KeptStateTest {

    @Test
    void keepsSeedAccountsAndCredentialsOverARestart(@TempDir Path directory) {
        String id;
        try (Simulator first = Simulator.start(kept(directory).withSeed(42).withAccounts(300))) {
            id = first.store("aurora").accounts().get(250).id();
        }

        try (Simulator second = Simulator.start(kept(directory))) {
            SimulatedStore store = second.store("aurora");
            assertThat(store.accounts()).hasSize(300);
            assertThat(store.accounts().get(250).id()).isEqualTo(id);
            assertThat(store.password()).isEqualTo("sim-aurora-pass-42");
        }
    }

    @Test
    void opensLinksMadeBeforeTheRestartDespiteATornLine(@TempDir Path directory) throws Exception {
        String path;
        try (Simulator first = Simulator.start(kept(directory))) {
            path = link(first);
        }
        Files.writeString(directory.resolve("simulator-links.log"), "torn li", StandardOpenOption.APPEND);

        try (Simulator second = Simulator.start(kept(directory))) {
            Ask ask = new Ask(second, second.store("aurora"));
            assertThat(ask.getWithout(path).statusCode()).isEqualTo(200);
            path = link(second);
        }

        try (Simulator third = Simulator.start(kept(directory))) {
            Ask ask = new Ask(third, third.store("aurora"));
            assertThat(ask.getWithout(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void keepsNoTokenInItsFiles(@TempDir Path directory) throws Exception {
        String path;
        try (Simulator simulator = Simulator.start(kept(directory))) {
            path = link(simulator);
        }

        String token = path.substring(path.lastIndexOf('/') + 1);
        assertThat(directory.resolve("simulator-links.log")).content().doesNotContain(token);
    }

    @Test
    void answersOverTlsWithAKeyOfItsOwn() throws Exception {
        try (Simulator simulator = Simulator.start(kept(null).withTls());
                HttpClient client =
                        HttpClient.newBuilder().sslContext(simulator.trust()).build()) {
            HttpRequest request = HttpRequest.newBuilder(simulator.endpoint()).build();

            HttpResponse<String> index = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(simulator.endpoint().getScheme()).isEqualTo("https");
            assertThat(index.body()).contains("FastSpring simulator", "Aurora Software");
        }
    }

    private static SimulatorSettings kept(@Nullable Path directory) {
        SimulatorSettings settings = SimulatorSettings.defaults();
        return directory == null ? settings : settings.withDirectory(directory);
    }

    private static String link(Simulator simulator) throws Exception {
        SimulatedStore store = simulator.store("aurora");
        String id = store.accounts().getFirst().id();
        String url = new Ask(simulator, store)
                .json("/accounts/" + id + "/authenticate")
                .path("accounts")
                .path(0)
                .path("url")
                .asString();
        return url.substring(simulator.endpoint().toString().length());
    }
}
