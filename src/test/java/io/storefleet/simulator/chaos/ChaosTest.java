package io.storefleet.simulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Contract §16 rule 16, and the controls that script the same from outside. */
class ChaosTest {

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit());
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void movesTheTimeFromOutside() throws Exception {
        String path = simulator.endpoint() + "/_sim/time";
        Instant before = simulator.time().instant();

        HttpResponse<String> answer = ask.post(path, "{\"seconds\":3600}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(simulator.time().instant()).isAfterOrEqualTo(before.plusSeconds(3_600));
        assertThat(Ask.read(answer).path("time").asString()).isNotEmpty();
        assertThat(ask.post(path, "{\"seconds\":-1}").statusCode()).isEqualTo(400);
        assertThat(ask.post(path, "soon").statusCode()).isEqualTo(400);
    }

    @Test
    void takesTheSwitchesWithANumberFromOutside() throws Exception {
        String path = simulator.endpoint() + "/_sim/switches";

        ask.put(path + "/stale=5", "");
        HttpResponse<String> answer = ask.put(path + "/max-batch=10", "");

        assertThat(Ask.texts(Ask.read(answer).path("switches"))).containsExactly("max-batch=10", "stale=5");
        assertThat(Ask.texts(Ask.read(ask.delete(path)).path("switches"))).isEmpty();
        assertThat(ask.put(path + "/stale=soon", "").statusCode()).isEqualTo(404);
    }

    @Test
    void answersAStatusForSoManyCalls() throws Exception {
        simulator.chaos().on("/products").after(1).times(2).status(503);

        assertThat(IntStream.range(0, 4).mapToObj(call -> status("/products"))).containsExactly(200, 503, 503, 200);
    }

    @Test
    void leavesOtherPathsAndStoresAlone() throws Exception {
        simulator.chaos().on("/accounts/*/authenticate").status(500);
        simulator.chaos().on("*").of(simulator.store("fernlab")).status(500);

        assertThat(status("/accounts")).isEqualTo(200);
        assertThat(status("/accounts/x/authenticate")).isEqualTo(500);
    }

    @Test
    void makesNoLinkWhenItAnswersAStatusInstead() throws Exception {
        simulator.chaos().on("/accounts/*").status(500);

        ask.get(link());

        assertThat(simulator.linksMade()).isZero();
    }

    @Test
    void makesTheLinkAndDropsTheConnection() {
        simulator.chaos().on("/accounts/*").dropped();

        assertThatThrownBy(() -> ask.get(link())).isInstanceOf(IOException.class);
        assertThat(simulator.linksMade()).isPositive();
        assertThat(simulator.calls()).extracting(Call::status).containsOnly(0);
    }

    @Test
    void breaksTheConnectionOffInTheMiddleOfTheAnswer() {
        simulator.chaos().on("/accounts/*").cutOff();

        assertThatThrownBy(() -> ask.get(link())).isInstanceOf(IOException.class);
        assertThat(simulator.linksMade()).isOne();
    }

    @Test
    void answersAnEmptyBody() throws Exception {
        simulator.chaos().on("/products").emptyBody();

        HttpResponse<String> response = ask.get("/products");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void answersAnHtmlPage() throws Exception {
        simulator.chaos().on("/products").html(502);

        HttpResponse<String> response = ask.get("/products");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).startsWith("<!doctype html>");
    }

    @Test
    void breaksTheJsonOff() throws Exception {
        simulator.chaos().on("/products").truncated();

        HttpResponse<String> response = ask.get("/products");

        assertThatThrownBy(() -> Ask.read(response)).isInstanceOf(JacksonException.class);
    }

    @Test
    void addsFieldsNobodyKnows() throws Exception {
        simulator.chaos().on("/accounts/*").unknownFields();

        JsonNode account = ask.json("/accounts/" + first().id());

        assertThat(account.path("addedNextYear").asBoolean()).isTrue();
        assertThat(account.path("contact").has("nestedNextYear")).isTrue();
    }

    @Test
    void swapsNumbersAndTexts() throws Exception {
        simulator.chaos().on("/accounts").swappedTypes();

        assertThat(ask.json("/accounts").path("total").isString()).isTrue();
    }

    @Test
    void namesStatesAndTypesNobodyKnows() throws Exception {
        String path = "/orders/"
                + store.accounts().stream()
                        .flatMap(account -> account.orderIds().stream())
                        .findFirst()
                        .orElseThrow();
        String before = ask.json(path).path("payment").path("type").asString();
        simulator.chaos().on("/orders/*").unknownEnums();

        JsonNode order = ask.json(path);

        assertThat(before).isNotEqualTo("added_next_year");
        assertThat(order.path("payment").path("type").asString()).isEqualTo("added_next_year");
        assertThat(order.path("result").asString()).isEqualTo("success");
    }

    @Test
    void leavesPagesAloneThatAreNoJson() throws Exception {
        simulator.chaos().on("/products").times(1).html(200);
        simulator.chaos().on("/products").unknownFields();
        simulator.chaos().on("/products").unknownEnums();

        assertThat(ask.get("/products").body()).startsWith("<!doctype html>");
    }

    @Test
    void throttlesByScript() throws Exception {
        simulator.chaos().on("/products").times(1).throttled(Duration.ofSeconds(7));

        HttpResponse<String> response = ask.get("/products");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void answersLate() throws Exception {
        simulator.chaos().on("/products").latency(Duration.ofMillis(120));
        long start = System.nanoTime();

        ask.get("/products");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
    }

    @Test
    void holdsACallUntilReleased() throws Exception {
        Hold hold = simulator.chaos().on("/products").hold();
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> status("/products"));

        assertThat(hold.awaitCall(Duration.ofSeconds(10))).isTrue();
        assertThat(simulator.calls()).isEmpty();
        hold.release();

        assertThat(answer.get()).isEqualTo(200);
    }

    @Test
    void takesScriptsAndSwitchesFromOutside() throws Exception {
        int scripted = control(
                "POST", "/_sim/chaos", "{\"path\":\"/products\",\"times\":1,\"fault\":\"status\",\"status\":418}");
        int switched = control("PUT", "/_sim/switches/max-batch=1", "");

        assertThat(scripted).isEqualTo(200);
        assertThat(switched).isEqualTo(200);
        assertThat(status("/products")).isEqualTo(418);
        assertThat(status("/products/a,b")).isEqualTo(414);
        assertThat(control("PUT", "/_sim/switches/unheard-of", "")).isEqualTo(404);
        assertThat(control("POST", "/_sim/chaos", "{\"fault\":\"locusts\"}")).isEqualTo(400);
        assertThat(control("DELETE", "/_sim/switches", "")).isEqualTo(200);
        assertThat(status("/products/aurora-lite,b")).isEqualTo(200);
    }

    private int control(String method, String path, String body) throws Exception {
        HttpRequest.BodyPublisher publisher = HttpRequest.BodyPublishers.ofString(body);
        return Ask.send(ask.request(path).method(method, publisher)).statusCode();
    }

    private SimulatedAccount first() {
        return store.accounts().getFirst();
    }

    private String link() {
        return "/accounts/" + first().id() + "/authenticate";
    }

    private int status(String path) {
        try {
            return ask.get(path).statusCode();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }
}
