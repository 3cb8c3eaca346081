package io.storefleet.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An answer before it is written; bytes promised but missing break the connection off. */
public record Reply(int status, Map<String, String> headers, byte[] body, int missing) {

    private static final String TYPE = "Content-Type";

    public static Reply json(int status, JsonNode node) {
        return new Reply(status, Map.of(TYPE, "application/json;charset=utf-8"), Json.bytes(node), 0);
    }

    public static Reply html(int status, String page) {
        return new Reply(status, Map.of(TYPE, "text/html;charset=utf-8"), page.getBytes(StandardCharsets.UTF_8), 0);
    }

    public static Reply text(int status, String text) {
        return new Reply(status, Map.of(TYPE, "text/plain;charset=utf-8"), text.getBytes(StandardCharsets.UTF_8), 0);
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0], 0);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, missing);
    }

    public Reply withBody(byte[] other) {
        return new Reply(status, headers, other, missing);
    }
}
