package io.storefleet.fastspring.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        if (resource == Resource.WHOLE) {
            return root.isEmpty()
                    ? Optional.empty()
                    : Optional.of(refusals(root).orElseGet(() -> List.of(root)));
        }
        boolean flat = Json.text(root, "id", resource.singular()) != null;
        JsonNode array = array(root.path("_embedded").isObject() ? root.path("_embedded") : root, resource);
        if (array.isArray() && !(array.isEmpty() && flat)) {
            return Optional.of(List.copyOf(array.values()));
        }
        if (flat) {
            return Optional.of(List.of(root));
        }
        // Offers came so in 2024.
        JsonNode single = root.path(resource.plural());
        return single.isObject() && judgeThemselves(List.of(single)) ? Optional.of(List.of(single)) : Optional.empty();
    }

    /** The errors that came as an array of some resource in place of the whole thing, as a history's do. */
    private static Optional<List<JsonNode>> refusals(JsonNode root) {
        return Stream.of(Resource.values())
                .filter(each -> each != Resource.WHOLE)
                .map(each -> root.path(each.plural()))
                .filter(array -> array.isArray() && !array.isEmpty())
                .filter(array ->
                        array.valueStream().allMatch(each -> ApiError.of(each).isPresent()))
                .map(array -> List.copyOf(array.values()))
                .findFirst();
    }

    /** Charges answer with an array under the singular key. */
    private static JsonNode array(JsonNode root, Resource resource) {
        JsonNode plural = root.path(resource.plural());
        return plural.isArray() ? plural : root.path(resource.singular());
    }

    /** Whether the items say themselves how they went, so that they count whatever status or envelope says. */
    static boolean judgeThemselves(List<JsonNode> items) {
        return items.stream()
                .anyMatch(item -> item.isObject()
                        && (item.has("result") || ApiError.of(item).isPresent()));
    }
}
