package io.storefleet.simulator.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §2.3, §7.1 without filter, §7.2, §16.4 and §16.5. */
class OrdersTest {

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit().withToday(LocalDate.of(2026, 6, 1)));
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);
    private final SimulatedAccount buyer = store.accounts().get(11);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void showsASingleOrderFlatAndOnceMoreALittleLater() throws Exception {
        String id = buyer.orderIds().getFirst();

        ObjectNode order = ask.json("/orders/" + id);

        assertThat(order.path("order").asString()).isEqualTo(id);
        assertThat(order.path("id").asString()).isEqualTo(id);
        assertThat(order.path("action").asString()).isEqualTo("order.get");
        assertThat(order.path("result").asString()).isEqualTo("success");
        JsonNode copy = order.path("orders").path(0);
        assertThat(copy.path("order").asString()).isEqualTo(id);
        assertThat(copy.path("changed").asLong() - order.path("changed").asLong())
                .isBetween(1L, 50L);
        assertThat(copy.path("total")).isEqualTo(order.path("total"));
    }

    @Test
    void showsASingleOrderFlatOrInTheArrayOnlyWhenSwitchedSo() throws Exception {
        String path = "/orders/" + buyer.orderIds().getFirst();

        simulator.switches().turnOn(Switch.FLAT_ONLY);
        assertThat(ask.json(path).has("orders")).isFalse();
        assertThat(ask.json(path).has("total")).isTrue();

        simulator.switches().clear();
        simulator.switches().turnOn(Switch.ARRAY_ONLY);
        assertThat(ask.json(path).propertyNames()).containsExactly("orders");
    }

    @Test
    void answersABatchInItsOrderWithFailuresInPlace() throws Exception {
        List<String> ids = buyer.orderIds();

        HttpResponse<String> response = ask.get("/orders/" + ids.get(3) + ",nope," + ids.get(1));

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode root = Ask.read(response);
        assertThat(root.propertyNames()).containsExactly("orders");
        assertThat(root.path("orders").findValuesAsString("order")).containsSubsequence(ids.get(3), "nope", ids.get(1));
        assertThat(root.path("orders").path(1).path("error").path("order").asString())
                .isEqualTo("Not found");
    }

    @Test
    void refusesAnUnknownIdInBothHalves() throws Exception {
        String subscription = store.accounts().stream()
                .flatMap(account -> account.subscriptionIds().stream())
                .findFirst()
                .orElseThrow();

        for (String id : List.of("nope", subscription, "AUR260601-1234-123456")) {
            HttpResponse<String> response = ask.get("/orders/" + id);

            assertThat(response.statusCode()).isEqualTo(400);
            JsonNode root = Ask.read(response);
            assertThat(root.path("error").path("order").asString()).isEqualTo("Not found");
            assertThat(root.path("orders").path(0).path("order").asString()).isEqualTo(id);
            assertThat(root.path("orders").path(0).path("result").asString()).isEqualTo("error");
        }
    }

    @Test
    void knowsNoOrderOfAnotherStore() throws Exception {
        String foreign =
                simulator.store("fernlab").accounts().get(11).orderIds().getFirst();

        assertThat(ask.get("/orders/" + foreign).statusCode()).isEqualTo(400);
    }

    @Test
    void findsAnOrderByItsReferenceToo() throws Exception {
        Purchase purchase = buyer.trade().purchases().get(2);

        ObjectNode order = ask.json("/orders/" + purchase.reference());

        assertThat(order.path("order").asString()).isEqualTo(purchase.order());
        assertThat(order.path("reference").asString()).isEqualTo(purchase.reference());
    }

    @Test
    void listsAllIdsByTimeOfCreationEachOnce() throws Exception {
        List<String> expected = store.accounts().stream()
                .flatMap(account -> account.orderIds().stream())
                .toList();
        List<String> listed = new ArrayList<>();
        int page = 1;
        while (page != 0) {
            ObjectNode answer = ask.json("/orders?limit=100&page=" + page);
            assertThat(answer.path("action").asString()).isEqualTo("order.getall");
            assertThat(answer.path("total").asInt()).isEqualTo(expected.size());
            listed.addAll(Ask.texts(answer.path("orders")));
            page = answer.path("nextPage").asInt(0);
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
        List<Long> minutes = listed.stream()
                .map(id -> simulator.state("aurora").orders().read(id).orElseThrow())
                .map(order -> order.stage().created().getEpochSecond() / 60)
                .toList();
        assertThat(minutes).isSorted();
    }

    @Test
    void putsAnOrderInFrontOfTheListAfterEachPageWhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.SHIFTING);

        List<String> first = Ask.texts(ask.json("/orders").path("orders"));
        List<String> second = Ask.texts(ask.json("/orders?page=2").path("orders"));
        ObjectNode again = ask.json("/orders");

        assertThat(second.getFirst()).isEqualTo(first.getLast());
        assertThat(Ask.texts(again.path("orders")).subList(2, 50)).isEqualTo(first.subList(0, 48));
        assertThat(ask.get("/orders/" + again.path("orders").path(0).asString()).statusCode())
                .isEqualTo(200);
    }
}
