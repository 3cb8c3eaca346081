package io.storefleet.simulator.journal;

import io.storefleet.simulator.journal.Line.Stamp;
import io.storefleet.simulator.state.StoreState.Numbers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes changes as lines of JSON and reads them. */
final class LineJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LineJson() {}

    static String write(Line line) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("at", line.stamp().at().toString())
                .put("ahead", line.stamp().ahead().toString());
        switch (line) {
            case Line.Began began ->
                node.put("seed", began.origin().seed())
                        .put("accounts", began.origin().accounts())
                        .put("today", began.origin().today().toString());
            case Line.Called called -> write(called, node);
            case Line.Due due -> node.put("due", due.moment().toString()).put("piece", due.piece());
            case Line.Moved moved -> node.put("moved", true).put("speed", moved.speed());
            case Line.Taken taken -> node.put("taken", taken.event()).put("store", taken.store());
        }
        line.stamp()
                .numbers()
                .forEach(each ->
                        node.withArray("numbers").addArray().add(each.ids()).add(each.references()));
        return MAPPER.writeValueAsString(node);
    }

    private static void write(Line.Called called, ObjectNode node) {
        Request request = called.request();
        node.put("store", request.store())
                .put("method", request.method())
                .put("path", request.path())
                .put("query", request.query())
                .put("body", request.text())
                .put("status", called.status());
        called.switches().forEach(each -> node.withArray("switches").add(each));
    }

    /** @throws RuntimeException when it is no such line */
    static Line read(String text) {
        JsonNode node = MAPPER.readTree(text);
        List<Numbers> numbers = new ArrayList<>();
        node.path("numbers")
                .forEach(each -> numbers.add(
                        new Numbers(each.path(0).asInt(), each.path(1).asInt())));
        Stamp stamp =
                new Stamp(instant(node, "at"), Duration.parse(node.path("ahead").asString()), numbers);
        if (node.has("method")) {
            return called(node, stamp);
        }
        if (node.has("due")) {
            return new Line.Due(stamp, node.path("piece").asLong(), instant(node, "due"));
        }
        if (node.has("moved")) {
            JsonNode speed = node.path("speed");
            return new Line.Moved(stamp, speed.isNumber() ? speed.doubleValue() : null);
        }
        if (node.has("taken")) {
            return new Line.Taken(
                    stamp, node.path("store").asString(), node.path("taken").asString());
        }
        Origin origin = new Origin(
                node.path("seed").asLong(),
                node.path("accounts").asInt(),
                LocalDate.parse(node.path("today").asString()));
        return new Line.Began(stamp, origin);
    }

    private static Line.Called called(JsonNode node, Stamp stamp) {
        Request request = new Request(
                text(node, "store"),
                node.path("method").asString(),
                node.path("path").asString(),
                text(node, "query"),
                node.path("body").asString().getBytes(StandardCharsets.UTF_8));
        List<String> switches = new ArrayList<>();
        node.path("switches").forEach(each -> switches.add(each.asString()));
        return new Line.Called(stamp, request, switches, node.path("status").asInt());
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asString() : null;
    }

    private static Instant instant(JsonNode node, String name) {
        return Instant.parse(node.path(name).asString());
    }
}
