package io.storefleet.simulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.hooks.Receiver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Restarts on a directory: what was changed stays changed. */
class KeptChangesTest extends RestartTest {

    @Test
    void answersEveryGetAsBeforeARestart() throws Exception {
        Map<String, JsonNode> before;
        Map<String, JsonNode> beforeElsewhere;
        Instant time;
        try (Receiver receiver = new Receiver();
                Simulator first = start()) {
            busy(first, receiver);
            clock.advance(Duration.ofHours(1));
            before = new BusyStore(first, "aurora").everything();
            beforeElsewhere = new BusyStore(first, "fernlab").everything();
            time = first.time().instant();
            assertThat(Objects.requireNonNull(before.get("/events/processed?days=30"))
                            .path("events"))
                    .isNotEmpty();
        }

        for (int restart = 0; restart < 2; restart++) {
            try (Simulator next = start()) {
                assertThat(next.replayed().orElseThrow().otherwise()).isZero();
                assertThat(next.replayed().orElseThrow().changes()).isGreaterThan(40);
                assertThat(next.time().instant()).isEqualTo(time);
                same(new BusyStore(next, "aurora").everything(), before);
                same(new BusyStore(next, "fernlab").everything(), beforeElsewhere);
            }
        }
    }

    @Test
    void goesOnAfterARestartAsIfThereHadBeenNone() throws Exception {
        try (Receiver receiver = new Receiver();
                Simulator first = start()) {
            busy(first, receiver);
        }

        Map<String, JsonNode> before;
        try (Simulator second = start()) {
            new BusyStore(second, "aurora").charge();
            advance(second, "P1M");
            before = new BusyStore(second, "aurora").everything();
        }
        try (Simulator third = start()) {
            same(new BusyStore(third, "aurora").everything(), before);
        }
    }

    @Test
    void makesNewIdsAfterwards() throws Exception {
        List<String> made = new ArrayList<>();
        for (int start = 0; start < 4; start++) {
            try (Simulator simulator = start()) {
                BusyStore store = new BusyStore(simulator, "aurora");
                assertThat(store.ids("orders")).containsAll(made);
                made.add(store.charge());
                made.add(store.charge());
                List<String> ids = store.ids("orders");
                assertThat(new HashSet<>(ids)).hasSameSizeAs(ids).containsAll(made);
            }
        }
        assertThat(new HashSet<>(made)).hasSize(8);
    }

    @Test
    void deliversNoWebhookASecondTime() throws Exception {
        try (Receiver receiver = new Receiver()) {
            try (Simulator first = start()) {
                busy(first, receiver);
                flush(first);
            }
            int posts = receiver.posts.size();
            assertThat(posts).isPositive();

            try (Simulator second = start()) {
                flush(second);
                second.time().advance(Duration.ofSeconds(5));
                assertThat(receiver.posts).hasSize(posts);

                new BusyStore(second, "aurora").charge();
                flush(second);
            }
            List<String> events = receiver.posts.stream()
                    .flatMap(post -> post.each("id").stream())
                    .toList();
            assertThat(receiver.posts.size()).isGreaterThan(posts);
            assertThat(new HashSet<>(events)).hasSameSizeAs(events);
        }
    }

    @Test
    void keepsNoFaults() throws Exception {
        try (Simulator first = start()) {
            Ask ask = new Ask(first, first.store("aurora"));
            ask.put("/_sim/switches/stale=60", "");
            new BusyStore(first, "aurora").charge();
        }
        try (Simulator second = start()) {
            assertThat(second.switches().labels()).isEmpty();
            assertThat(second.replayed().orElseThrow().otherwise()).isZero();
        }
    }

    /** Does a bit of everything, with 40 days in between. */
    private void busy(Simulator simulator, Receiver receiver) throws Exception {
        Ask ask = new Ask(simulator, simulator.store("aurora"));
        ask.post("/_sim/webhooks", "{\"store\":\"aurora\",\"urls\":[\"" + receiver.url() + "\"]}");
        ask.post("/_sim/webhooks", "{\"store\":\"fernlab\",\"urls\":[\"http://127.0.0.1:1/\"]}");
        new BusyStore(simulator, "aurora").trade();
        new BusyStore(simulator, "fernlab").charge();
        clock.advance(Duration.ofMinutes(3));
        new BusyStore(simulator, "aurora").sell();
        advance(simulator, "P40D");
        ask.post("/_sim/events", "{\"store\":\"aurora\"}");
        new BusyStore(simulator, "aurora").charge();
        String event = ask.json("/events/unprocessed")
                .path("events")
                .path(0)
                .path("id")
                .asString();
        ask.post("/events/" + event, "{\"processed\":true}");
        ask.post("/orders", "{\"account\":\"nobody\",\"items\":[]}");
    }

    private static void same(Map<String, JsonNode> after, Map<String, JsonNode> before) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((path, shown) -> assertThat(after.get(path)).as(path).isEqualTo(shown));
    }

    private static void advance(Simulator simulator, String by) throws Exception {
        Ask ask = new Ask(simulator, simulator.store("aurora"));
        assertThat(ask.post("/_sim/clock/advance", "{\"by\":\"" + by + "\"}").statusCode())
                .isEqualTo(200);
    }

    private static void flush(Simulator simulator) throws Exception {
        new Ask(simulator, simulator.store("aurora")).post("/_sim/flush", "");
    }
}
