package io.storefleet.simulator.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.SteppingClock;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §7.3 first half, §16.11. */
class OrderTagsTest {

    private final SteppingClock clock = new SteppingClock("2026-06-01T10:00:00Z");
    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults()
            .withoutLimit()
            .withToday(LocalDate.of(2026, 6, 1))
            .withClock(clock));
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);
    private final List<String> orders = store.accounts().get(11).orderIds();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void mergesTagsByKeyAndMovesChanged() throws Exception {
        String id = orders.getFirst();

        JsonNode first = tag(id, "{\"crm\":\"417\",\"team\":\"a\"}");
        tag(id, "{\"team\":\"b\"}");

        assertThat(first.path("action").asString()).isEqualTo("order.update");
        assertThat(first.path("result").asString()).isEqualTo("success");
        ObjectNode order = ask.json("/orders/" + id);
        assertThat(order.path("tags").path("crm").asString()).isEqualTo("417");
        assertThat(order.path("tags").path("team").asString()).isEqualTo("b");
        assertThat(order.path("changed").asLong()).isEqualTo(clock.instant().toEpochMilli());
    }

    @Test
    void mergesAttributesOfAnItem() throws Exception {
        String id = orders.getFirst();
        String product =
                ask.json("/orders/" + id).path("items").path(0).path("product").asString();

        ask.post(
                "/orders",
                "{\"orders\":[{\"order\":\"%s\",\"items\":[{\"product\":\"%s\",\"attributes\":{\"seat\":\"A\"}}]}]}"
                        .formatted(id, product));

        assertThat(ask.json("/orders/" + id)
                        .path("items")
                        .path(0)
                        .path("attributes")
                        .path("seat")
                        .asString())
                .isEqualTo("A");
    }

    @Test
    void answersEachOrderInItsPlace() throws Exception {
        HttpResponse<String> response = ask.post(
                "/orders",
                "{\"orders\":[{\"order\":\"%s\",\"tags\":{\"a\":\"1\"}},{\"order\":\"nope\",\"tags\":{\"a\":\"1\"}}]}"
                        .formatted(orders.get(1)));

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode items = Ask.read(response).path("orders");
        assertThat(items.path(0).path("order").asString()).isEqualTo(orders.get(1));
        assertThat(items.path(1).path("order").asString()).isEqualTo("nope");
        assertThat(items.path(1).path("error").path("order").asString()).isEqualTo("Not found");
    }

    @Test
    void refusesAnItemTheOrderDoesNotHoldAndChangesNothing() throws Exception {
        HttpResponse<String> response = ask.post(
                "/orders",
                "{\"orders\":[{\"order\":\"%s\",\"tags\":{\"never\":\"1\"},\"items\":[{\"product\":\"ghost\"}]}]}"
                        .formatted(orders.get(2)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response)
                        .path("orders")
                        .path(0)
                        .path("error")
                        .path("items.ghost")
                        .asString())
                .isEqualTo("Product is not specified as a valid item in the order");
        assertThat(ask.json("/orders/" + orders.get(2)).path("tags").has("never"))
                .isFalse();
    }

    @Test
    void namesTheOrderByItsPlaceAsIn2024WhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.LEGACY_500);

        HttpResponse<String> response = ask.post("/orders", "{\"orders\":[{\"order\":\"nope\"}]}");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Ask.read(response).path("orders").path(0).path("order").asString())
                .isEqualTo("[0]");
    }

    @Test
    void showsTheOldTagsForAsLongAsSwitched() throws Exception {
        simulator.switches().stale(Duration.ofSeconds(5));
        String id = orders.getFirst();

        tag(id, "{\"late\":\"1\"}");

        assertThat(ask.json("/orders/" + id).path("tags").has("late")).isFalse();
        simulator.time().advance(Duration.ofSeconds(5));
        assertThat(ask.json("/orders/" + id).path("tags").has("late")).isTrue();
    }

    @Test
    void keepsStoresApart() throws Exception {
        Ask other = new Ask(simulator, simulator.store("fernlab"));

        HttpResponse<String> response = other.post(
                "/orders", "{\"orders\":[{\"order\":\"%s\",\"tags\":{\"x\":\"1\"}}]}".formatted(orders.get(3)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(ask.json("/orders/" + orders.get(3)).path("tags").has("x")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[", "no"})
    void refusesABodyItCannotRead(String body) throws Exception {
        HttpResponse<String> response = ask.post("/orders", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"message\":\"Can not parse request body.\",\"params\":[]}");
    }

    @Test
    void countsTheCallsThatWouldChangeSomething() throws Exception {
        ask.get("/orders/" + orders.getFirst());
        assertThat(simulator.changingCalls()).isZero();

        tag(orders.getFirst(), "{}");
        ask.delete("/orders/" + orders.getFirst());

        assertThat(simulator.changingCalls()).isEqualTo(2);
        assertThat(simulator.calls().stream().filter(Call::changes))
                .extracting(Call::method)
                .containsExactly("POST", "DELETE");
        simulator.forgetCalls();
        assertThat(simulator.changingCalls()).isZero();
    }

    private JsonNode tag(String id, String tags) throws Exception {
        String body = "{\"orders\":[{\"order\":\"%s\",\"tags\":%s}]}".formatted(id, tags);
        return Ask.read(ask.post("/orders", body)).path("orders").path(0);
    }
}
