package io.storefleet.simulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a request that may hold no field but the known ones, each of its kind; else 400 unreadable (contract §3 d). */
public final class Strict {

    private Strict() {}

    private static final class Unreadable extends RuntimeException {}

    /** The handler, with unreadable requests answered for it. */
    public static Handler reading(Handler handler) {
        return request -> {
            try {
                return handler.handle(request);
            } catch (Unreadable _) {
                return Reply.json(
                        400, Json.object().put("message", "unreadable").set("params", Json.array()));
            }
        };
    }

    public static void only(JsonNode object, List<String> names) {
        check(object.isObject() && names.containsAll(object.propertyNames()));
    }

    public static Optional<String> text(JsonNode object, String name) {
        return value(object, name).map(node -> {
            check(node.isString());
            return node.asString().strip();
        });
    }

    public static Optional<Boolean> flag(JsonNode object, String name) {
        return value(object, name).map(node -> {
            check(node.isBoolean());
            return node.asBoolean();
        });
    }

    public static Optional<Integer> whole(JsonNode object, String name) {
        return value(object, name).map(node -> {
            check(node.isInt());
            return node.asInt();
        });
    }

    public static Optional<JsonNode> number(JsonNode object, String name) {
        return value(object, name).map(node -> {
            check(node.isNumber());
            return node;
        });
    }

    public static Optional<JsonNode> object(JsonNode object, String name) {
        return value(object, name).map(node -> {
            check(node.isObject());
            return node;
        });
    }

    public static Optional<List<JsonNode>> array(JsonNode object, String name) {
        return value(object, name).map(node -> {
            check(node.isArray());
            return List.copyOf(node.values());
        });
    }

    public static Optional<List<String>> texts(JsonNode object, String name) {
        return array(object, name).map(nodes -> {
            List<String> texts = new ArrayList<>();
            for (JsonNode node : nodes) {
                check(node.isString());
                texts.add(node.asString().strip());
            }
            return texts;
        });
    }

    private static Optional<JsonNode> value(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private static void check(boolean readable) {
        if (!readable) {
            throw new Unreadable();
        }
    }
}
