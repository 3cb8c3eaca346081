package io.storefleet.simulator;

import io.storefleet.simulator.state.SimulatedTime;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Scripts faults and moves the time from outside the JVM, under {@code /_sim/}; the index page lists the calls. */
final class Controls {

    private static final String SWITCHES = "/_sim/switches";

    private final Switches switches;
    private final Chaos chaos;
    private final Counted counted;
    private final SimulatedTime time;

    Controls(Switches switches, Chaos chaos, Counted counted, SimulatedTime time) {
        this.time = time;
        this.switches = switches;
        this.chaos = chaos;
        this.counted = counted;
    }

    /** What the state tells numbers of. */
    record Counted(RateWindow rate, Links links) {}

    Reply answer(String method, String path, byte[] body) {
        return switch (method + " " + path) {
            case "GET /_sim/state" -> Reply.json(200, state());
            case "DELETE /_sim/switches" -> {
                switches.clear();
                yield Reply.json(200, state());
            }
            case "DELETE /_sim/chaos" -> {
                chaos.clear();
                yield Reply.json(200, state());
            }
            case "POST /_sim/chaos" -> script(body);
            case "POST /_sim/time" -> advance(body);
            default -> turnedOn(method, path);
        };
    }

    private Reply turnedOn(String method, String path) {
        boolean known = method.equals("PUT")
                && path.startsWith(SWITCHES + "/")
                && switches.turnOn(path.substring(SWITCHES.length() + 1));
        return known ? Reply.json(200, state()) : Reply.json(404, Json.object().put("message", "no such control"));
    }

    private Reply script(byte[] body) {
        try {
            JsonNode order = Json.read(body);
            ChaosScript script = chaos.on(order.path("path").asString("*"))
                    .times(order.path("times").asInt(Integer.MAX_VALUE))
                    .after(order.path("after").asInt(0));
            return begin(script, order) ? Reply.json(200, state()) : unreadable();
        } catch (JacksonException notJson) {
            return unreadable();
        }
    }

    /** Takes {@code {"seconds": 86400}}; what falls due meanwhile is done before the answer. */
    private Reply advance(byte[] body) {
        try {
            int seconds = Json.read(body).path("seconds").asInt(0);
            if (seconds < 1) {
                return Reply.json(400, Json.object().put("message", "seconds must be above 0"));
            }
            time.advance(Duration.ofSeconds(seconds));
            return Reply.json(200, state());
        } catch (JacksonException notJson) {
            return Reply.json(400, Json.object().put("message", "seconds must be above 0"));
        }
    }

    private static boolean begin(ChaosScript script, JsonNode order) {
        int status = order.path("status").asInt(503);
        switch (order.path("fault").asString("")) {
            case "status" -> script.status(status);
            case "html" -> script.html(status);
            case "throttled" ->
                script.throttled(Duration.ofSeconds(order.path("seconds").asInt(1)));
            case "latency" ->
                script.latency(Duration.ofMillis(order.path("millis").asInt(1_000)));
            case "empty" -> script.emptyBody();
            case "truncated" -> script.truncated();
            case "dropped" -> script.dropped();
            case "cut-off" -> script.cutOff();
            case "unknown-fields" -> script.unknownFields();
            case "swapped-types" -> script.swappedTypes();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Reply unreadable() {
        return Reply.json(400, Json.object().put("message", "unknown fault"));
    }

    private ObjectNode state() {
        ObjectNode state = Json.object()
                .put("granted", counted.rate().granted())
                .put("refused", counted.rate().refused())
                .put("linksMade", counted.links().made())
                .put("time", time.instant().toString());
        ArrayNode on = state.putArray("switches");
        switches.labels().forEach(on::add);
        return state;
    }
}
