package io.storefleet.simulator.hooks;

import io.storefleet.simulator.state.Happening;
import java.util.List;
import java.util.Set;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes events as webhooks and /events carry them (contract §6, §15). */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final Set<String> COLLAPSED = Set.of("account", "product", "subscription", "order");
    private static final String CART = "mailingListEntry.";

    private EventJson() {}

    /** Without expansion accounts, products, subscriptions and orders inside are ids; carts stay what they are. */
    public static ObjectNode of(Happening news, boolean expanded) {
        ObjectNode data = news.data().shown(expanded);
        if (!expanded && !news.type().startsWith(CART)) {
            collapse(data);
        }
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", news.id())
                .put("live", news.live())
                .put("processed", news.processed())
                .put("type", news.type())
                .put("created", news.created().toEpochMilli());
        return node.set("data", data);
    }

    static byte[] body(List<Happening> news, boolean expanded) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var events = root.putArray("events");
        news.forEach(one -> events.add(of(one, expanded)));
        return MAPPER.writeValueAsBytes(root);
    }

    private static void collapse(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String field : COLLAPSED) {
                JsonNode inside = object.path(field);
                if (inside.isObject()) {
                    object.put(
                            field, inside.path("id").asString(inside.path(field).asString("")));
                }
            }
        }
        node.forEach(EventJson::collapse);
    }
}
