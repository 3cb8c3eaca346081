package io.storefleet.simulator.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Status;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §7.1 with filters, §16.9. */
class OrderFiltersTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC);

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit().withClock(NOW));
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);
    private final List<SimulatedOrder> all = store.accounts().stream()
            .flatMap(account -> account.orderIds().stream())
            .map(id -> simulator.state("aurora").orders().read(id).orElseThrow())
            .toList();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void findsOrdersByTheDayOfTheirLastChange() throws Exception {
        ObjectNode answer = ask.json("/orders?begin=2026-03-01&end=2026-04-01&limit=1000");

        assertThat(answer.path("action").asString()).isEqualTo("order.lookup");
        assertThat(answer.path("begin").asString()).isEqualTo("3/1/26");
        assertThat(answer.path("end").asString()).isEqualTo("4/1/26");
        assertThat(ids(answer)).containsExactlyInAnyOrderElementsOf(expected(within("2026-03-01", "2026-04-01")));
        assertThat(answer.path("total").asInt()).isEqualTo(ids(answer).size()).isPositive();
        assertThat(answer.path("orders").path(0).path("items").isArray()).isTrue();
    }

    @Test
    void findsEveryOrderInExactlyOneOfNeighbouringDays() throws Exception {
        SimulatedOrder returned = all.stream()
                .filter(order -> !order.marks().returns().isEmpty())
                .findFirst()
                .orElseThrow();
        LocalDate day = LocalDate.ofInstant(returned.stage().changed(), ZoneOffset.UTC);

        assertThat(ids(window(day, day.plusDays(1)))).contains(returned.id());
        assertThat(ids(window(day.minusDays(1), day))).doesNotContain(returned.id());
        assertThat(ids(window(day.plusDays(1), day.plusDays(2)))).doesNotContain(returned.id());
    }

    @Test
    void takesOneBoundAlone() throws Exception {
        assertThat(total("begin=2026-05-01"))
                .isEqualTo(expected(within("2026-05-01", "2999-01-01")).size());
        assertThat(total("end=2023-01-01"))
                .isEqualTo(expected(within("1999-01-01", "2023-01-01")).size());
    }

    @Test
    void countsDaysBackFromToday() throws Exception {
        ObjectNode answer = ask.json("/orders?days=60&limit=1000");

        assertThat(answer.path("begin").asString()).isEqualTo("4/2/26");
        assertThat(answer.path("end").asString()).isEqualTo("6/2/26");
        assertThat(ids(answer)).containsExactlyInAnyOrderElementsOf(expected(within("2026-04-02", "2026-06-02")));
    }

    @Test
    void tellsRenewalsFromFirstOrders() throws Exception {
        assertThat(total("rebill=true"))
                .isEqualTo(expected(order -> order.stage().rebill()).size())
                .isPositive();
        assertThat(total("rebill=false"))
                .isEqualTo(expected(order -> !order.stage().rebill()).size());
    }

    @Test
    void tellsReturnedOrdersFromOthers() throws Exception {
        ObjectNode answer = ask.json("/orders?returns=true&limit=1000");

        assertThat(answer.path("orders"))
                .isNotEmpty()
                .allMatch(order -> !order.path("returns").isEmpty());
        assertThat(ids(answer))
                .hasSameSizeAs(expected(order -> !order.marks().returns().isEmpty()));
        assertThat(total("returns=false")).isEqualTo(all.size() - ids(answer).size());
    }

    @Test
    void tellsLiveOrdersFromTestOrders() throws Exception {
        int live = total("scope=live");
        int test = total("scope=test");

        assertThat(live).isEqualTo(expected(order -> order.stage().live()).size());
        assertThat(test).isPositive();
        assertThat(total("scope=all")).isEqualTo(all.size()).isEqualTo(live + test);
    }

    @ParameterizedTest
    @CsvSource({"completed, COMPLETED", "canceled, CANCELED", "cancelled, CANCELED", "failed, FAILED"})
    void findsOrdersByWhatBecameOfThem(String status, Status meant) throws Exception {
        ObjectNode answer = ask.json("/orders?limit=1000&status=" + status);

        assertThat(ids(answer))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        expected(order -> order.stage().status() == meant));
    }

    @Test
    void findsOrdersOfAnyOfTheProductsAsAnyItem() throws Exception {
        ObjectNode answer = ask.json("/orders?limit=1000&products=aurora-templates,aurora-team-yearly.setupFee");

        assertThat(ids(answer))
                .containsExactlyInAnyOrderElementsOf(expected(
                        order -> order.sells("aurora-templates") || order.sells("aurora-team-yearly.setupFee")));
        assertThat(answer.path("orders"))
                .anyMatch(order ->
                        order.path("items").path(0).path("product").asString().equals("aurora-studio"));
        assertThat(total("products=aurora-unknown")).isZero();
    }

    @Test
    void combinesFiltersAndPages() throws Exception {
        String query = "/orders?scope=live&status=completed&begin=2025-01-01&end=2026-01-01&limit=20&page=";
        List<String> expected = expected(
                within("2025-01-01", "2026-01-01").and(order -> order.stage().live() && order.completed()));

        List<String> first = ids(ask.json(query + 1));
        List<String> second = ids(ask.json(query + 2));

        assertThat(ask.json(query + 1).path("nextPage").asInt()).isEqualTo(2);
        assertThat(first).hasSize(20).doesNotContainAnyElementsOf(second);
        assertThat(expected).containsAll(first).containsAll(second);
        assertThat(ask.json(query + 99).path("orders")).isEmpty();
    }

    @Test
    void movesATaggedOrderIntoTodaysWindow() throws Exception {
        SimulatedOrder old = all.getFirst();
        assertThat(ids(ask.json("/orders?begin=2026-06-01"))).doesNotContain(old.id());

        assertThat(ask.post("/orders", "{\"orders\":[{\"order\":\"" + old.id() + "\",\"tags\":{\"a\":\"b\"}}]}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(ids(ask.json("/orders?begin=2026-06-01"))).contains(old.id());
        assertThat(total("scope=all")).isEqualTo(all.size());
        LocalDate was = LocalDate.ofInstant(old.stage().changed(), ZoneOffset.UTC);
        assertThat(ids(window(was, was.plusDays(1)))).doesNotContain(old.id());
    }

    @ParameterizedTest
    @CsvSource({
        "begin=yesterday, begin, Invalid begin date",
        "end=13/45/26, end, Invalid end date",
        "begin=2026-06-01&end=2026-06-01, end, End date must be after begin date",
        "begin=2026-06-02&end=2026-06-01, end, End date must be after begin date",
        "days=0, days, Invalid days",
        "rebill=maybe, rebill, 'Supported values are true, false'",
        "returns=1, returns, 'Supported values are true, false'",
        "scope=both, scope, 'Supported values are all, live, test'",
        "status=pending, status, 'Supported values are completed, canceled, failed'",
        "scope=all&limit=0, limit, Invalid limit"
    })
    void saysWhatIsWrongWithAFilter(String query, String field, String text) throws Exception {
        HttpResponse<String> response = ask.get("/orders?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode root = Ask.read(response);
        assertThat(root.path("action").asString()).isEqualTo("order.lookup");
        assertThat(root.path("result").asString()).isEqualTo("error");
        assertThat(root.path("error").path(field).asString()).isEqualTo(text);
    }

    private ObjectNode window(LocalDate begin, LocalDate end) throws Exception {
        return ask.json("/orders?limit=1000&begin=" + begin + "&end=" + end);
    }

    private int total(String query) throws Exception {
        return ask.json("/orders?limit=1&" + query).path("total").asInt(-1);
    }

    private List<String> expected(Predicate<SimulatedOrder> wanted) {
        return all.stream().filter(wanted).map(SimulatedOrder::id).toList();
    }

    private static Predicate<SimulatedOrder> within(String begin, String end) {
        return order -> {
            String day =
                    LocalDate.ofInstant(order.stage().changed(), ZoneOffset.UTC).toString();
            return day.compareTo(begin) >= 0 && day.compareTo(end) < 0;
        };
    }

    private static List<String> ids(ObjectNode answer) {
        return answer.path("orders")
                .valueStream()
                .map(order -> order.path("order").asString())
                .toList();
    }
}
