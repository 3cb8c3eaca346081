package io.storefleet.quotes.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tags as people write them: {@code crm=417; region=north}. */
final class TagText {

    private static final int LONGEST = 255;

    private TagText() {}

    static String write(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining("; "));
    }

    /** Null for what is no list of tags. */
    static @Nullable Map<String, String> read(String text) {
        var tags = new LinkedHashMap<String, String>();
        for (var part : text.split(";", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int sign = part.indexOf('=');
            var name = sign < 0 ? "" : part.substring(0, sign).strip();
            var value = part.substring(sign + 1).strip();
            if (name.isEmpty() || value.isEmpty() || name.length() > LONGEST || value.length() > LONGEST) {
                return null;
            }
            tags.put(name, value);
        }
        return tags;
    }
}
