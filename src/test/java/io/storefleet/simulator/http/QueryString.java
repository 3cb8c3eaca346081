package io.storefleet.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes raw paths and queries apart. */
public final class QueryString {

    private QueryString() {}

    public static Map<String, String> parse(@Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&")) {
                String[] sides = pair.split("=", 2);
                query.put(decode(sides[0]), sides.length == 2 ? decode(sides[1]) : "");
            }
        }
        return query;
    }

    /** The decoded parts of {@code /accounts/a,b}; a plus sign stays one. */
    public static List<String> segments(String rawPath) {
        return Stream.of(rawPath.substring(1).split("/", -1))
                .map(part -> decode(part.replace("+", "%2B")))
                .toList();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
