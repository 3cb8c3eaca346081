package io.storefleet.simulator;

import java.util.Arrays;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways to spoil a good answer. */
final class Spoiling {

    private static final Set<String> SWAPPED = Set.of("cardEnding", "phone", "postalCode", "limit", "total");

    private Spoiling() {}

    static Reply emptied(Reply reply) {
        return reply.withBody(new byte[0]);
    }

    static Reply truncated(Reply reply) {
        return reply.withBody(Arrays.copyOf(reply.body(), reply.body().length / 2));
    }

    static Reply cutOff(Reply reply) {
        int missing = reply.body().length - reply.body().length / 2;
        return new Reply(reply.status(), reply.headers(), truncated(reply).body(), missing);
    }

    static Reply withUnknownFields(Reply reply) {
        if (reply.body().length == 0) {
            return reply;
        }
        JsonNode root = Json.read(reply.body());
        addUnknown(root);
        return reply.withBody(Json.bytes(root));
    }

    static Reply withSwappedTypes(Reply reply) {
        if (reply.body().length == 0) {
            return reply;
        }
        JsonNode root = Json.read(reply.body());
        swap(root);
        return reply.withBody(Json.bytes(root));
    }

    private static void addUnknown(JsonNode node) {
        node.forEach(Spoiling::addUnknown);
        if (node instanceof ObjectNode object) {
            object.put("addedNextYear", true).putObject("nestedNextYear").put("level", 7);
        }
    }

    private static void swap(JsonNode node) {
        node.forEach(Spoiling::swap);
        if (node instanceof ObjectNode object) {
            for (String field : SWAPPED) {
                swap(object, field);
            }
        }
    }

    private static void swap(ObjectNode object, String field) {
        JsonNode value = object.get(field);
        if (value != null && value.isNumber()) {
            object.put(field, value.asString());
        } else if (value != null && value.isString()) {
            String digits = value.asString().replaceAll("[^0-9]", "");
            if (!digits.isEmpty() && digits.length() < 18) {
                object.put(field, Long.parseLong(digits));
            }
        }
    }
}
