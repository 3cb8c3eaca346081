package io.storefleet.simulator.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.SteppingClock;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.hooks.Webhook;
import io.storefleet.simulator.state.Happening;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Contract §6 and §16.10. */
class EventsTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/hook");

    private final SteppingClock clock = new SteppingClock("2026-06-15T10:00:00Z");
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit().withClock(clock));
    private final Ask ask = new Ask(simulator, simulator.store("aurora"));
    private final StoreEvents events = simulator.events("aurora");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void listsNothingBeforeThereIsAWebhook() throws Exception {
        events.happen("account.created");
        assertThat(ids("unprocessed")).isEmpty();

        listen(Webhook.to(NOWHERE));
        assertThat(ids("unprocessed")).isEmpty();
        Happening later = events.happen("account.created");

        assertThat(ids("unprocessed")).containsExactly(later.id());
    }

    @Test
    void listsOnlyTypesOfTheFirstWebhook() throws Exception {
        listen(Webhook.to(NOWHERE).only("order.failed"));
        listen(Webhook.to(NOWHERE).named("second").only("account.created"));
        events.happen("account.created");
        Happening failed = events.happen("order.failed");

        assertThat(ids("unprocessed")).containsExactly(failed.id());
    }

    @Test
    void listsTheNewestTwentyFiveAndSaysThatThereAreMore() throws Exception {
        listen(Webhook.to(NOWHERE));
        List<String> newestFirst = IntStream.range(0, 26)
                .mapToObj(n -> events.happen("account.updated").id())
                .toList()
                .reversed();

        JsonNode page = ask.json("/events/unprocessed?days=1");

        assertThat(page.path("events")).hasSize(25);
        assertThat(page.path("more").asBoolean()).isTrue();
        assertThat(ids("unprocessed")).isEqualTo(newestFirst.subList(0, 25));
        ask.post("/events/" + newestFirst.getFirst(), "{\"processed\":true}");
        assertThat(ask.json("/events/unprocessed?days=1").path("more").asBoolean())
                .isFalse();
    }

    @Test
    void writesTheEnvelopeAndTheEventAsTheContractDoes() throws Exception {
        listen(Webhook.to(NOWHERE));
        Happening made = events.happen("order.completed", false);

        JsonNode page = ask.json("/events/unprocessed?days=30");

        assertThat(page.path("action").asString()).isEqualTo("events.get");
        assertThat(page.path("result").asString()).isEqualTo("success");
        for (String empty : List.of("page", "limit", "nextPage")) {
            assertThat(page.path(empty).isNull()).as(empty).isTrue();
        }
        assertThat(page.path("total").asInt(-1)).isZero();
        assertThat(page.path("more").isBoolean()).isTrue();
        JsonNode event = page.path("events").path(0);
        assertThat(event.path("id").asString()).isEqualTo(made.id());
        assertThat(event.path("event").asString()).isEqualTo(made.id());
        assertThat(event.path("live").asBoolean(true)).isFalse();
        assertThat(event.path("processed").asBoolean(true)).isFalse();
        assertThat(event.path("created").asLong()).isEqualTo(clock.millis());
        assertThat(event.path("data").path("account").isString()).isTrue();
        assertThat(ask.json("/orders/" + event.path("data").path("order").asString())
                        .path("completed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void showsObjectsWhereTheFirstWebhookExpands() throws Exception {
        listen(Webhook.to(NOWHERE).expanding());
        events.happen("order.completed");

        JsonNode account = ask.json("/events/unprocessed?days=1")
                .path("events")
                .path(0)
                .path("data")
                .path("account");

        assertThat(account.path("address").has("address line 1")).isTrue();
    }

    @Test
    void marksAnEventAndMarksItBack() throws Exception {
        listen(Webhook.to(NOWHERE));
        Happening made = events.happen("account.created");

        JsonNode marked = Ask.read(ask.post("/events/" + made.id(), "{\"processed\":true}"));

        assertThat(marked.path("id").asString()).isEqualTo(made.id());
        assertThat(marked.path("processed").asBoolean()).isTrue();
        assertThat(marked.path("data").isObject()).isTrue();
        assertThat(ids("processed")).containsExactly(made.id());
        assertThat(ids("unprocessed")).isEmpty();
        ask.post("/events/" + made.id(), "{\"processed\":false}");
        assertThat(ids("unprocessed")).containsExactly(made.id());
    }

    @Test
    void saysOrderWhenItDoesNotKnowAnEvent() throws Exception {
        HttpResponse<String> answer = ask.post("/events/nope", "{\"processed\":true}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"events\":[{\"action\":\"event.get\",\"event\":\"nope\",\"result\":\"error\","
                        + "\"error\":{\"order\":\"Not found\"}}]}");
    }

    @Test
    void refusesAMarkThatIsNeitherTrueNorFalse() throws Exception {
        listen(Webhook.to(NOWHERE));
        Happening made = events.happen("account.created");

        HttpResponse<String> answer = ask.post("/events/" + made.id(), "{\"processed\":\"yes\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"error\":{\"processed\":");
    }

    @Test
    void keepsStoresApart() throws Exception {
        listen(Webhook.to(NOWHERE));
        simulator.webhooks("fernlab").put(Webhook.to(NOWHERE));
        Happening other = simulator.events("fernlab").happen("account.created");

        assertThat(ids("unprocessed")).isEmpty();
        assertThat(ask.post("/events/" + other.id(), "{\"processed\":true}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void narrowsByDaysAndByDates() throws Exception {
        listen(Webhook.to(NOWHERE));
        Happening first = events.happen("account.created");
        clock.advance(Duration.ofDays(2));
        Happening second = events.happen("account.updated");

        assertThat(found("days=1")).containsExactly(second.id());
        assertThat(found("days=3")).containsExactly(second.id(), first.id());
        assertThat(found("days=30&begin=2026-06-15&end=2026-06-17")).containsExactly(first.id());
        assertThat(found("days=30&begin=2026-06-16")).containsExactly(second.id());
        assertThat(found("begin=2026-06-16")).containsExactly(second.id());
        assertThat(found("days=30&begin=" + (clock.millis() - 1_000))).containsExactly(second.id());
    }

    @Test
    void forgetsAfterThirtyDays() throws Exception {
        listen(Webhook.to(NOWHERE));
        Happening made = events.happen("account.created");
        clock.advance(Duration.ofDays(30).plusMillis(1));

        assertThat(ids("unprocessed")).isEmpty();
        assertThat(ask.post("/events/" + made.id(), "{\"processed\":true}").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'', days",
        "days=0, days",
        "days=31, days",
        "days=week, days",
        "days=2&end=2026-06-15, begin",
        "days=2&begin=2026-06-15&end=2026-06-15, begin",
        "days=2&begin=2026-04-01, begin",
        "days=2&begin=June, begin",
        "days=2&begin=2026-06-10&end=never, end"
    })
    void refusesARange(String query, String key) throws Exception {
        HttpResponse<String> answer = ask.get("/events/processed?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode root = Ask.read(answer);
        assertThat(root.path("action").asString()).isEqualTo("events.get");
        assertThat(root.path("error").propertyNames()).containsExactly(key);
        simulator.switches().turnOn(Switch.LEGACY_500);
        assertThat(ask.get("/events/processed?" + query).statusCode()).isEqualTo(500);
    }

    @Test
    void inventsOneOfEachTypeNobodyBringsAbout() throws Exception {
        listen(Webhook.to(NOWHERE).expanding());

        for (String type : events.types()) {
            Happening made = events.happen(type);
            assertThat(made.type()).isEqualTo(type);
            assertThat(made.data().shown(true).size()).as(type).isGreaterThan(2);
        }
        assertThat(events.types())
                .contains("chargeback.created", "mailingListEntry.abandoned", "fulfillment.failed", "quote.updated");
    }

    private void listen(Webhook webhook) {
        simulator.webhooks("aurora").put(webhook);
    }

    private List<String> ids(String which) throws Exception {
        return StreamSupport.stream(
                        ask.json("/events/" + which + "?days=30").path("events").spliterator(), false)
                .map(event -> event.path("id").asString())
                .toList();
    }

    private List<String> found(String query) throws Exception {
        return StreamSupport.stream(
                        ask.json("/events/unprocessed?" + query).path("events").spliterator(), false)
                .map(event -> event.path("id").asString())
                .toList();
    }
}
