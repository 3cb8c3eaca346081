package io.storefleet.simulator.chaos;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways to spoil a good answer. */
final class Spoiling {

    private static final Set<String> SWAPPED = Set.of("cardEnding", "phone", "postalCode", "limit", "total");

    private static final Set<String> ENUMS = Set.of(
            "state",
            "status",
            "type",
            "intervalUnit",
            "paymentMethod",
            "cardType",
            "declineReason",
            "nextNotificationType",
            "cancellation",
            "refundType",
            "refundPerformerType",
            "trialType",
            "invoiceType");
    private static final String NEW_VALUE = "added_next_year";

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
        return changed(reply, Spoiling::addUnknown);
    }

    static Reply withSwappedTypes(Reply reply) {
        return changed(reply, Spoiling::swap);
    }

    static Reply withUnknownEnums(Reply reply) {
        return changed(reply, Spoiling::rename);
    }

    /** What is no JSON stays as it is. */
    private static Reply changed(Reply reply, Consumer<JsonNode> how) {
        String type = reply.headers().getOrDefault("Content-Type", "");
        if (reply.body().length == 0 || !type.startsWith("application/json")) {
            return reply;
        }
        JsonNode root = Json.read(reply.body());
        how.accept(root);
        return reply.withBody(Json.bytes(root));
    }

    private static void rename(JsonNode node) {
        node.forEach(Spoiling::rename);
        if (node instanceof ObjectNode object) {
            for (String field : ENUMS) {
                String value = object.path(field).asString("");
                if (!value.isEmpty()) {
                    boolean capitals = value.equals(value.toUpperCase(Locale.ROOT));
                    object.put(field, capitals ? NEW_VALUE.toUpperCase(Locale.ROOT) : NEW_VALUE);
                }
            }
        }
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
