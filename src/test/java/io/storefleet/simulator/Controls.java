package io.storefleet.simulator;

import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Scripts faults from outside the JVM, under {@code /_sim/}; the index page lists the calls. */
final class Controls {

    private static final String SWITCHES = "/_sim/switches";

    private final Switches switches;
    private final Chaos chaos;
    private final RateWindow rate;
    private final Links links;

    Controls(Switches switches, Chaos chaos, RateWindow rate, Links links) {
        this.switches = switches;
        this.chaos = chaos;
        this.rate = rate;
        this.links = links;
    }

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
                .put("granted", rate.granted())
                .put("refused", rate.refused())
                .put("linksMade", links.made());
        ArrayNode on = state.putArray("switches");
        switches.labels().forEach(on::add);
        return state;
    }
}
