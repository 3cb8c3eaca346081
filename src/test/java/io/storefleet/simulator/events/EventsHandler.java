package io.storefleet.simulator.events;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.hooks.EventJson;
import io.storefleet.simulator.hooks.Webhooks;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists what happened and marks it as dealt with (contract §6, §16.10). */
public final class EventsHandler {

    private static final int MOST = 25;

    private final Switches switches;
    private final Function<SimulatedStore, Webhooks> webhooks;

    public EventsHandler(Switches switches, Function<SimulatedStore, Webhooks> webhooks) {
        this.switches = switches;
        this.webhooks = webhooks;
    }

    public Map<String, Handler> routes() {
        return Map.of(
                "GET /events/processed", request -> list(request, true),
                "GET /events/unprocessed", request -> list(request, false),
                "POST /events/{id}", this::mark);
    }

    private Reply list(ApiRequest request, boolean processed) {
        ObjectNode envelope = Json.object().put("action", "events.get");
        EventRange range =
                EventRange.read(request.query(), request.state().time().instant());
        if (!range.errors().isEmpty()) {
            ObjectNode error = envelope.put("result", "error").putObject("error");
            range.errors().forEach(error::put);
            return Reply.json(failure(), envelope);
        }
        Webhooks hooks = webhooks.apply(request.store());
        List<Happening> all = request.state().happenings().all().stream()
                .filter(event -> event.processed() == processed && range.contains(event.created()))
                .filter(hooks::lists)
                .toList();
        envelope.put("result", "success").putNull("page").putNull("limit").putNull("nextPage");
        ArrayNode events =
                envelope.put("total", 0).put("more", all.size() > MOST).putArray("events");
        all.stream().limit(MOST).map(event -> shown(event, hooks)).forEach(events::add);
        return Reply.json(200, envelope);
    }

    private Reply mark(ApiRequest request) {
        String id = request.path().get(1);
        JsonNode processed = request.json().path("processed");
        Webhooks hooks = webhooks.apply(request.store());
        if (request.state().happenings().find(id).filter(hooks::lists).isEmpty()) {
            return failed(id, "event.get", "order", "Not found");
        }
        if (!processed.isBoolean()) {
            return failed(id, "event.update", "processed", "Only true or false");
        }
        return request.state()
                .happenings()
                .mark(id, processed.asBoolean())
                .map(event -> Reply.json(200, shown(event, hooks)))
                .orElseGet(() -> failed(id, "event.get", "order", "Not found"));
    }

    private Reply failed(String id, String action, String key, String text) {
        ObjectNode envelope = Json.object();
        ObjectNode item =
                envelope.putArray("events").addObject().put("action", action).put("event", id);
        Json.failed(item, key, text);
        return Reply.json(failure(), envelope);
    }

    private int failure() {
        return new Batch(switches).failure();
    }

    private static ObjectNode shown(Happening event, Webhooks hooks) {
        return EventJson.of(event, hooks.expands()).put("event", event.id());
    }
}
