package io.storefleet.mirror.internal.shown;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What opens something for whoever holds it, wherever in an object it is written: licence keys and links. */
record Secrets(Set<String> licences) {

    /** A shorter one would blot out half of every text. */
    private static final int SHORTEST = 4;

    private static final Pattern LINK =
            Pattern.compile("[a-z][a-z0-9+.-]*:/|\\bwww\\.|%3a%2f|^//", Pattern.CASE_INSENSITIVE);
    private static final List<String> NAMES =
            List.of("licen", "serial", "secret", "token", "password", "authenticat", "url");

    /** Those that the object delivers somewhere. */
    static Secrets in(JsonNode root) {
        var found = new HashSet<String>();
        collect(root, found);
        return new Secrets(Set.copyOf(found));
    }

    private static void collect(JsonNode node, Set<String> found) {
        node.findValues("license").forEach(each -> {
            if (each.isString() && each.stringValue().strip().length() >= SHORTEST) {
                found.add(each.stringValue().strip());
            }
        });
    }

    boolean in(String text) {
        return LINK.matcher(text).find() || licences.stream().anyMatch(text::contains);
    }

    /** Whether a field of this name holds one, whatever it looks like. */
    static boolean named(String name) {
        var folded = name.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(folded::contains);
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
