package io.storefleet.simulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract §16 rule 2. */
class RateWindowTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults().withLimit(3).withTimeScale(20).withNanoTime(nanos::get));
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void refusesTheCallOverTheLimitAndSaysWhenToComeBack() throws Exception {
        useUp();

        HttpResponse<String> response = ask.get("/products");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(Ask.read(response).path("code").asString()).isEqualTo("RATE_LIMIT");
    }

    @Test
    void grantsAgainWhenTheShortenedMinuteIsOver() throws Exception {
        useUp();
        nanos.addAndGet(Duration.ofMillis(2_999).toNanos());
        int before = ask.get("/products").statusCode();
        nanos.addAndGet(Duration.ofMillis(1).toNanos());

        assertThat(before).isEqualTo(429);
        assertThat(ask.get("/products").statusCode()).isEqualTo(200);
    }

    @Test
    void countsGrantedAndRefusedCalls() throws Exception {
        useUp();
        ask.get("/products");
        ask.get("/products");

        assertThat(simulator.callsGranted()).isEqualTo(3);
        assertThat(simulator.callsRefused()).isEqualTo(2);
    }

    @Test
    void changesTheLimitWhileItAnswers() throws Exception {
        useUp();
        simulator.limit(4);

        assertThat(ask.get("/products").statusCode()).isEqualTo(200);
        assertThat(ask.get("/products").statusCode()).isEqualTo(429);

        simulator.limit(0);
        assertThat(ask.get("/products").statusCode()).isEqualTo(200);
    }

    @Test
    void sharesTheWindowAmongStoresOfOneAddress() throws Exception {
        useUp();

        assertThat(other().get("/products").statusCode()).isEqualTo(429);
    }

    @Test
    void givesEachCredentialItsOwnWindowWhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.PER_CREDENTIAL);
        useUp();

        assertThat(ask.get("/products").statusCode()).isEqualTo(429);
        assertThat(other().get("/products").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWithABare404WhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.LEGACY_404);
        useUp();

        HttpResponse<String> response = ask.get("/products");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    }

    private Ask other() {
        return new Ask(simulator, simulator.store("fernlab"));
    }

    private void useUp() throws Exception {
        for (int call = 0; call < 3; call++) {
            assertThat(ask.get("/products").statusCode()).isEqualTo(200);
        }
    }
}
