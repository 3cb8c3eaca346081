package io.storefleet.fastspring.quotes;

import io.storefleet.fastspring.internal.Answer;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds the quotes in a list, whichever of its shapes the service chose (contract 12 and 17). */
final class QuoteList {

    private QuoteList() {}

    static List<JsonNode> items(Answer answer) {
        JsonNode root = answer.root();
        if (root.isArray()) {
            return answer.clean();
        }
        answer.clean();
        List<JsonNode> arrays = Stream.of(
                        root.path("_embedded").path("quotes"), root.path("quotes"), root.path("content"))
                .filter(JsonNode::isArray)
                .toList();
        if (!arrays.isEmpty()) {
            return List.copyOf(arrays.getFirst().values());
        }
        // A collection of this style leaves out what is empty.
        if (root.has("links") || root.has("_links") || root.has("page")) {
            return List.of();
        }
        throw answer.unexpected();
    }
}
