package io.storefleet.simulator.panel;

import io.storefleet.simulator.door.RateWindow;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.QueryString;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.http.Routes;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks and turns from outside the JVM, under {@code /_sim/}; the control page does nothing else. */
public final class Controls {

    private final Panel panel;
    private final Routes<Control> routes = new Routes<>();

    public Controls(Panel panel) {
        this.panel = panel;
        routes.add(Map.of("GET /_sim/state", call -> state()));
        routes.add(new FaultControls(panel.faults(), panel, this::state).routes());
        routes.add(new ClockControls(panel.time(), this::state).routes());
        routes.add(new StoreControls(panel).routes());
        routes.add(new WebhookControls(panel).routes());
    }

    public Reply answer(String method, String path, byte[] body) {
        List<String> parts = QueryString.segments(path);
        try {
            JsonNode json = body.length == 0 ? Json.object() : Json.read(body);
            return routes.find(method, parts)
                    .map(route -> Reply.json(200, route.handler().answer(new ControlCall(parts, json))))
                    .orElseThrow(() -> WrongControl.unknown("no such control"));
        } catch (JacksonException notJson) {
            return WrongControl.bad("The body is no JSON.").reply();
        } catch (WrongControl wrong) {
            return wrong.reply();
        }
    }

    /** What is turned on, and the counters. */
    ObjectNode state() {
        RateWindow rate = panel.faults().rate();
        ObjectNode state = Json.object()
                .put("granted", rate.granted())
                .put("refused", rate.refused())
                .put("linksMade", panel.meters().links().made())
                .put("changingCalls", panel.meters().log().changing())
                .put("limit", rate.limit())
                .put("time", panel.time().instant().toString())
                .put("speed", panel.time().speed());
        ArrayNode on = state.putArray("switches");
        panel.faults().switches().labels().forEach(on::add);
        ArrayNode scripts = state.putArray("chaos");
        panel.faults().chaos().scripts().forEach(script -> scripts.add(script.describe()));
        ArrayNode stopped = state.putArray("throttled");
        panel.stores().world().stores().stream().filter(rate::isStopped).forEach(store -> stopped.add(store.slug()));
        return state;
    }
}
