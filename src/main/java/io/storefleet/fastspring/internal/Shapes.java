package io.storefleet.fastspring.internal;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds the things in an answer, whichever of its shapes the service chose: bare array, plural key, flat object. */
final class Shapes {

    private Shapes() {}

    /** The things asked for, empty list included; empty when the answer has none of the known shapes. */
    static Optional<List<JsonNode>> items(JsonNode root, Resource resource) {
        if (root.isArray()) {
            return Optional.of(List.copyOf(root.values()));
        }
        if (!root.isObject()) {
            return Optional.empty();
        }
        boolean flat = Json.text(root, "id", resource.singular()) != null;
        JsonNode array = root.path(resource.plural());
        if (array.isArray() && !(array.isEmpty() && flat)) {
            return Optional.of(List.copyOf(array.values()));
        }
        return flat ? Optional.of(List.of(root)) : Optional.empty();
    }

    /** Whether the items say themselves how they went, so that they count whatever status or envelope says. */
    static boolean judgeThemselves(List<JsonNode> items) {
        return items.stream().anyMatch(item -> item.isObject() && (item.has("result") || item.hasNonNull("error")));
    }
}
