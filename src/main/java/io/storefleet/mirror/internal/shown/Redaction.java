package io.storefleet.mirror.internal.shown;

import io.storefleet.team.Masked;
import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Copies what may be shown of a JSON object; a mark stands for the rest. */
public final class Redaction {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final JsonNode MARK = StringNode.valueOf(Masked.HIDDEN);
    private static final String DELIVERED = "fulfillments";

    private final Secrets secrets;
    private final boolean personal;

    private Redaction(Secrets secrets, boolean personal) {
        this.secrets = secrets;
        this.personal = personal;
    }

    /** What of the object may be shown; an empty object for what is none. */
    public static String pretty(String raw, boolean personal) {
        var root = read(raw);
        var shown = new Redaction(Secrets.in(root), personal).object(root, KnownFields.ROOT);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(shown);
    }

    private static JsonNode read(String raw) {
        try {
            var root = MAPPER.readTree(raw);
            return root != null && root.isObject() ? root : JsonNodeFactory.instance.objectNode();
        } catch (JacksonException | NumberFormatException none) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private ObjectNode object(JsonNode node, KnownFields known) {
        var shown = JsonNodeFactory.instance.objectNode();
        // By name, so that an amount and its other forms stand together; the copy has forgotten the service's own
        // order.
        node.properties().stream().sorted(Map.Entry.comparingByKey()).forEach(field -> {
            var name = field.getKey();
            shown.set(name(name, known), value(name, field.getValue(), known));
        });
        return shown;
    }

    /** A name may tell as much as a value where somebody else has chosen it. */
    private String name(String name, KnownFields known) {
        var tells = personal ? secrets.in(name) : !known.chosenByTheService(name) || secrets.in(name);
        return tells ? Masked.HIDDEN : name;
    }

    private JsonNode value(String name, JsonNode value, KnownFields known) {
        if (known != KnownFields.DELIVERED && Secrets.named(name)) {
            return MARK;
        }
        if (value.isObject()) {
            return composed(name, value, known);
        }
        if (value.isArray()) {
            return array(name, value.values(), known);
        }
        return shows(name, value, known) ? value : MARK;
    }

    private JsonNode composed(String name, JsonNode value, KnownFields known) {
        if (name.equals(DELIVERED)) {
            return object(value, KnownFields.DELIVERED);
        }
        if (personal && known != KnownFields.DELIVERED) {
            return object(value, KnownFields.ROOT);
        }
        return known.inside(name).<JsonNode>map(inside -> object(value, inside)).orElse(MARK);
    }

    private ArrayNode array(String name, Collection<JsonNode> values, KnownFields known) {
        var shown = JsonNodeFactory.instance.arrayNode();
        values.forEach(each -> shown.add(value(name, each, known)));
        return shown;
    }

    private boolean shows(String name, JsonNode value, KnownFields known) {
        if (value.isNull()) {
            return true;
        }
        if (value.isString() && secrets.in(value.stringValue())) {
            return false;
        }
        return personal && known != KnownFields.DELIVERED || known.shows(name, value);
    }
}
