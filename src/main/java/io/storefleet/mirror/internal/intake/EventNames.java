package io.storefleet.mirror.internal.intake;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the JSON of an event says that may be an id or an e-mail address, wherever it stands. */
final class EventNames {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What neither ids nor addresses contain: both also stand within addresses of pages and names in front of brackets. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s<>,;:\"'()\\[\\]{}=&?#|/]+");

    private static final int LONGEST = 255;

    private EventNames() {}

    static Set<String> of(String raw) {
        var names = new HashSet<String>();
        gather(JSON.readTree(raw), names);
        return names;
    }

    private static void gather(JsonNode node, Set<String> names) {
        if (node.isString()) {
            split(node.asString(), names);
        }
        node.propertyNames().forEach(name -> split(name, names));
        node.forEach(each -> gather(each, names));
    }

    private static void split(String text, Set<String> names) {
        for (var part : BETWEEN.split(text.replace("%40", "@"))) {
            if (!part.isEmpty() && part.length() <= LONGEST) {
                names.add(part);
            }
        }
    }
}
