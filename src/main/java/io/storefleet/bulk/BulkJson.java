package io.storefleet.bulk;

import tools.jackson.databind.json.JsonMapper;

/** What is asked of many things, as text. */
public final class BulkJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BulkJson() {}

    public static String write(Object asked) {
        return JSON.writeValueAsString(asked);
    }

    public static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
