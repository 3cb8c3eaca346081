package io.storefleet.simulator.panel;

import io.storefleet.simulator.chaos.ChaosScript;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Turns switches, scripts faults, sets the rate limit, throttles stores. */
final class FaultControls {

    static final List<String> FAULTS = List.of(
            "status",
            "html",
            "throttled",
            "latency",
            "empty",
            "truncated",
            "dropped",
            "cut-off",
            "unknown-fields",
            "unknown-enums",
            "swapped-types",
            "storm");

    private static final int MOST_CALLS = 1_000_000;

    private final Panel.Faults faults;
    private final Panel panel;
    private final Supplier<JsonNode> state;

    FaultControls(Panel.Faults faults, Panel panel, Supplier<? extends JsonNode> state) {
        this.faults = faults;
        this.panel = panel;
        this.state = state::get;
    }

    Map<String, Control> routes() {
        return Map.of(
                "PUT /_sim/switches/{name}", call -> turnOn(call.part(2)),
                "POST /_sim/switches", call -> turnOn(call.text("name") + value(call)),
                "DELETE /_sim/switches/{name}", call -> turnOff(call.part(2)),
                "DELETE /_sim/switches", call -> after(faults.switches()::clear),
                "POST /_sim/chaos", this::script,
                "DELETE /_sim/chaos/{place}", call -> forget(call.part(2)),
                "DELETE /_sim/chaos", call -> after(faults.chaos()::clear),
                "PUT /_sim/rate", call -> after(() -> faults.rate().limit(limit(call))),
                "PUT /_sim/throttle/{store}", call -> after(() -> faults.rate().stop(panel.store(call.part(2)))),
                "DELETE /_sim/throttle/{store}",
                        call -> after(() -> faults.rate().letGo(panel.store(call.part(2)))));
    }

    private JsonNode after(Runnable change) {
        change.run();
        return state.get();
    }

    private static String value(ControlCall call) {
        String value = call.text("value", "");
        return value.isEmpty() ? "" : "=" + value;
    }

    private JsonNode turnOn(String label) {
        if (!faults.switches().turnOn(label)) {
            throw WrongControl.unknown("There is no switch " + label + ".");
        }
        return state.get();
    }

    private JsonNode turnOff(String label) {
        if (!faults.switches().turnOff(label)) {
            throw WrongControl.unknown("There is no switch " + label + ".");
        }
        return state.get();
    }

    private JsonNode forget(String place) {
        boolean known = place.matches("[0-9]{1,6}") && faults.chaos().forget(Integer.parseInt(place));
        if (!known) {
            throw WrongControl.unknown("There is no such script.");
        }
        return state.get();
    }

    private static int limit(ControlCall call) {
        int limit = call.whole("limit", -1);
        if (limit < 0 || limit > MOST_CALLS) {
            throw WrongControl.bad("The limit must be a number from 0, which means none, to " + MOST_CALLS + ".");
        }
        return limit;
    }

    private JsonNode script(ControlCall call) {
        double share = call.number("share", 1);
        if (share <= 0 || share > 1) {
            throw WrongControl.bad("The share must be above 0 and at most 1.");
        }
        ChaosScript script = faults.chaos()
                .on(call.text("path", "*"))
                .times(call.whole("times", Integer.MAX_VALUE))
                .after(call.whole("after", 0))
                .chance(share, (long) call.number("seed", 1));
        String store = call.text("store", "");
        begin(store.isEmpty() ? script : script.of(panel.store(store)), call);
        return state.get();
    }

    private static void begin(ChaosScript script, ControlCall call) {
        int status = call.whole("status", 503);
        switch (call.text("fault", "")) {
            case "status" -> script.status(status);
            case "html" -> script.html(status);
            case "throttled" -> script.throttled(Duration.ofSeconds(call.whole("seconds", 1)));
            case "latency" -> script.latency(Duration.ofMillis(call.whole("millis", 1_000)));
            case "empty" -> script.emptyBody();
            case "truncated" -> script.truncated();
            case "dropped" -> script.dropped();
            case "cut-off" -> script.cutOff();
            case "unknown-fields" -> script.unknownFields();
            case "unknown-enums" -> script.unknownEnums();
            case "swapped-types" -> script.swappedTypes();
            case "storm" -> script.storm();
            default -> throw WrongControl.bad("unknown fault");
        }
    }
}
