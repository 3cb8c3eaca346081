package io.storefleet.health.internal;

import io.storefleet.health.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings as they are kept in a row. */
final class FindingsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<Finding>> LIST = new TypeReference<>() {};

    private FindingsJson() {}

    static String write(List<Finding> findings) {
        return JSON.writeValueAsString(findings);
    }

    /** Those of another version that cannot be read are none: the next round finds them again. */
    static List<Finding> read(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return JSON.readValue(json, LIST);
        } catch (JacksonException otherVersion) {
            return List.of();
        }
    }
}
