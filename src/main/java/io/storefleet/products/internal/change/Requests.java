package io.storefleet.products.internal.change;

import io.storefleet.fastspring.products.Pricing.Rest;
import io.storefleet.products.ProductField.Part;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked of a product, as it is written down.
 *
 * @param after all it would have in the parts that are sent
 * @param changes what would be another value than before; an empty one goes
 * @param rest of its pricing as JSON, which is sent back as it came
 */
record Requests(Map<String, String> after, Set<Part> parts, Map<String, String> changes, String rest) {

    /** Of something that has no pricing yet. */
    Requests(Map<String, String> after, Set<Part> parts, Map<String, String> changes) {
        this(after, parts, changes, Rest.NONE.json());
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Requests {
        after = new TreeMap<>(after);
        changes = new TreeMap<>(changes);
        parts = Set.copyOf(parts);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    static Requests read(String request) {
        return JSON.readValue(request, Requests.class);
    }
}
