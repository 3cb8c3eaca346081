package io.storefleet.simulator.orders;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.StoreState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds tags to orders and attributes to their items (contract §7.3); both merge by key, null changes nothing. */
final class OrderTagging {

    private final Switches switches;

    OrderTagging(Switches switches) {
        this.switches = switches;
    }

    Reply answer(StoreState state, JsonNode orders) {
        int[] position = {0};
        return new Batch(switches).answerEach("orders", orders, entry -> item(state, entry, position[0]++));
    }

    private ObjectNode item(StoreState state, JsonNode entry, int position) {
        String id = entry.path("order").asString("");
        ObjectNode item = Json.object().put("action", "order.update");
        return state.write(() -> {
            Optional<SimulatedOrder> found =
                    state.orders().latest(id).filter(order -> order.id().equals(id));
            if (found.isEmpty()) {
                boolean old = switches.isOn(Switch.LEGACY_500);
                return Json.failed(item.put("order", old ? "[" + position + "]" : id), "order", "Not found");
            }
            item.put("order", id);
            ObjectNode strangers = strangers(found.get(), entry.path("items"));
            if (!strangers.isEmpty()) {
                item.put("result", "error").set("error", strangers);
                return item;
            }
            state.orders().put(changed(found.get(), entry, state.time().instant()));
            return item.put("result", "success");
        });
    }

    private static ObjectNode strangers(SimulatedOrder order, JsonNode items) {
        ObjectNode errors = Json.object();
        for (JsonNode item : items) {
            String path = item.path("product").asString("");
            if (!order.sells(path)) {
                errors.put("items." + path, "Product is not specified as a valid item in the order");
            }
        }
        return errors;
    }

    private static SimulatedOrder changed(SimulatedOrder order, JsonNode entry, Instant now) {
        SimulatedOrder changed = order.tagged(texts(entry.path("tags")), now);
        for (JsonNode item : entry.path("items")) {
            changed = changed.marked(item.path("product").asString(""), texts(item.path("attributes")), now);
        }
        return changed;
    }

    /** The texts of an object by key. */
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isNull()) {
                texts.put(field.getKey(), field.getValue().asString(""));
            }
        }
        return texts;
    }
}
