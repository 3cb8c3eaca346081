package io.storefleet.simulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract §16 rule 1. */
class GateTest {

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit());
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void refusesACallWithoutCredentials() throws Exception {
        HttpResponse<String> response = ask.getWithout("/products");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        assertThat(ask.getAs(store.user(), "not-a-password", "/products").statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesThePasswordOfAnotherStore() throws Exception {
        String other = simulator.store("fernlab").password();

        assertThat(ask.getAs(store.user(), other, "/products").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesACallWithoutUserAgent() throws Exception {
        assertThat(ask.raw("GET /products", "")).startsWith("HTTP/1.1 401 ");
    }

    @Test
    void refusesABlankUserAgent() throws Exception {
        assertThat(ask.raw("GET /products", "User-Agent:  \r\n")).startsWith("HTTP/1.1 401 ");
    }

    @Test
    void letsAnyUserAgentIn() throws Exception {
        assertThat(ask.raw("GET /products", "User-Agent: x\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void doesNotKnowAMethodInLowerCase() throws Exception {
        String answer = ask.raw("get /products", "User-Agent: x\r\n");

        assertThat(answer).startsWith("HTTP/1.1 404 ").endsWith("\r\n\r\n");
    }

    @Test
    void answersAnUnknownPathWithNothing() throws Exception {
        HttpResponse<String> response = ask.get("/nowhere");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void keepsStoresApart() throws Exception {
        String foreign = simulator.store("fernlab").accounts().getFirst().id();

        assertThat(ask.get("/accounts/" + foreign).statusCode()).isEqualTo(400);
    }

    @Test
    void writesDownWhatWasAskedAndAnswered() throws Exception {
        ask.get("/products?limit=1");
        ask.getWithout("/products");

        assertThat(simulator.calls()).extracting(Call::path).containsExactly("/products?limit=1", "/products");
        assertThat(simulator.calls()).extracting(Call::status).containsExactly(200, 401);
        assertThat(simulator.calls()).extracting(Call::store).containsExactly("aurora", null);
    }
}
