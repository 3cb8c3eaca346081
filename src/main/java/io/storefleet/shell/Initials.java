package io.storefleet.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one or two letters that stand for a name. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
