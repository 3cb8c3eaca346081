package io.storefleet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.world.Ids;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    void keepsTheDayTradeEndedOverARestart(@TempDir Path directory) {
        Instant last;
        try (Simulator first = Simulator.start(kept(directory).withClock(at("2026-03-01T12:00:00Z")))) {
            last = lastPurchase(first);
        }

        try (Simulator second = Simulator.start(kept(directory).withClock(at("2026-07-01T12:00:00Z")))) {
            assertThat(lastPurchase(second))
                    .isEqualTo(last)
                    .isBetween(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
        }
    }

    @Test
    void hasTheSameIdsOnWhicheverDayItStarts() {
        List<String> earlier;
        try (Simulator simulator = Simulator.start(kept(null).withToday(LocalDate.of(2025, 1, 1)))) {
            earlier = simulator.store("aurora").accounts().get(11).orderIds();
        }

        try (Simulator simulator = Simulator.start(kept(null).withToday(LocalDate.of(2026, 6, 1)))) {
            assertThat(simulator.store("aurora").accounts().get(11).orderIds())
                    .hasSize(300)
                    .isEqualTo(earlier);
        }
    }

    @Test
    void makesNoIdTwiceOverRestarts(@TempDir Path directory) {
        Set<String> made = new HashSet<>();
        for (int start = 0; start < 3; start++) {
            try (Simulator simulator = Simulator.start(kept(directory))) {
                for (int number = 0; number < 50; number++) {
                    made.add(simulator.state("aurora").newId(Ids.Kind.ORDER));
                    made.add(simulator.state("aurora").newReference(""));
                }
            }
        }

        assertThat(made).hasSize(300);
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

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    private static Instant lastPurchase(Simulator simulator) {
        return simulator.store("aurora").accounts().stream()
                .flatMap(account -> account.trade().purchases().stream())
                .map(Purchase::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
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
