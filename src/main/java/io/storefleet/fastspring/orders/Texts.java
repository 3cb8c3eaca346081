package io.storefleet.fastspring.orders;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks tags and attributes before they are sent. */
final class Texts {

    private static final int LONGEST = 255;

    private Texts() {}

    /** The texts in their order; refuses blank keys and values and those over 255 characters, without repeating them. */
    static Map<String, String> checked(Map<String, String> texts) {
        texts.forEach((key, value) -> {
            if (key.isBlank() || value.isBlank() || key.length() > LONGEST || value.length() > LONGEST) {
                throw new IllegalArgumentException("Tags and attributes have 1 to %d characters".formatted(LONGEST));
            }
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }
}
