package io.storefleet.quotes.internal;

import io.storefleet.fastspring.quotes.QuoteDraft;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked of a quote, as it is written down.
 *
 * @param draft what it is to say; null where it is withdrawn
 * @param was what it said before, part by part, to tell later who changed it
 */
record Requests(@Nullable QuoteDraft draft, Map<String, String> was) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String write(@Nullable QuoteDraft draft, Map<String, String> was) {
        return JSON.writeValueAsString(new Requests(draft, was));
    }

    static Requests read(String request) {
        return JSON.readValue(request, Requests.class);
    }

    QuoteDraft wanted() {
        return java.util.Objects.requireNonNull(draft, "a quote that is made or changed has a draft");
    }

    @Override
    public String toString() {
        return "Requests[hidden]";
    }
}
