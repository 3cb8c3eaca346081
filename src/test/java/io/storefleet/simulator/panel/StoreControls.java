package io.storefleet.simulator.panel;

import io.storefleet.simulator.CallCount;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows stores with their credentials, counters and events, and invents events. */
final class StoreControls {

    private static final int SHOWN = 100;

    private final Panel panel;

    StoreControls(Panel panel) {
        this.panel = panel;
    }

    Map<String, Control> routes() {
        return Map.of(
                "GET /_sim/stores", call -> stores(),
                "GET /_sim/counters", call -> counters(),
                "GET /_sim/events", call -> events(),
                "GET /_sim/events/types", call -> types(),
                "POST /_sim/events", this::happen);
    }

    /** What happened in all stores, newest first. */
    static List<Happening> latest(Panel panel, int most) {
        return panel.stores().states().all().stream()
                .flatMap(state -> state.happenings().all().stream().limit(most))
                .sorted(Comparator.comparing(Happening::created).reversed())
                .limit(most)
                .toList();
    }

    private JsonNode stores() {
        ArrayNode all = Json.array();
        for (SimulatedStore store : panel.stores().world().stores()) {
            all.addObject()
                    .put("store", store.slug())
                    .put("name", store.name())
                    .put("user", store.user())
                    .put("password", store.password())
                    .put("accounts", store.size());
        }
        return all;
    }

    private JsonNode counters() {
        ArrayNode all = Json.array();
        for (CallCount count : panel.meters().log().counts()) {
            all.addObject()
                    .put("method", count.method())
                    .put("path", count.template())
                    .put("status", count.status())
                    .put("calls", count.calls());
        }
        return all;
    }

    private JsonNode types() {
        ArrayNode all = Json.array();
        panel.stores().samples().types().forEach(all::add);
        return all;
    }

    private JsonNode events() {
        ArrayNode all = Json.array();
        latest(panel, SHOWN).forEach(event -> all.add(shown(event)));
        return all;
    }

    /** One of {@code type}, or one of each type without. */
    private JsonNode happen(ControlCall call) {
        String type = call.text("type", "");
        boolean live = call.flag("live", true);
        List<String> types = type.isEmpty()
                ? panel.stores().samples().types()
                : Stream.of(type).toList();
        for (String each : types) {
            if (!panel.stores().samples().happen(panel.state(call.text("store")), each, live)) {
                throw WrongControl.bad("No event of the type " + each + " can be invented.");
            }
        }
        return shown(panel.state(call.text("store")).happenings().all().getFirst());
    }

    private static ObjectNode shown(Happening event) {
        return Json.object()
                .put("store", event.store())
                .put("id", event.id())
                .put("type", event.type())
                .put("live", event.live())
                .put("processed", event.processed())
                .put("created", event.created().toString());
    }
}
