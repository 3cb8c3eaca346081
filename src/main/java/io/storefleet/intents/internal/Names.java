package io.storefleet.intents.internal;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts by name as they stand in a column of JSON. */
final class Names {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private Names() {}

    static Map<String, String> read(String json) {
        return Map.copyOf(JSON.readValue(json, TEXTS));
    }

    static String write(Map<String, String> facts) {
        return JSON.writeValueAsString(facts);
    }
}
