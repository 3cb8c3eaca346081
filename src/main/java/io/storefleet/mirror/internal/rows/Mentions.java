package io.storefleet.mirror.internal.rows;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever JSON says that may be an id or an e-mail address, wherever it stands: whole texts, and the words in them. */
final class Mentions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What stands between words, also within addresses of pages and around names in front of brackets. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s<>,;:\"()\\[\\]{}=&?#|/]+");

    /** What belongs to an address in its middle, and to the sentence at its ends. */
    private static final Pattern ENDS = Pattern.compile("^['`*.!]+|['`*.!]+$");

    /** Written alike in every JSON and in the address of a page, once {@link #plain} has gone over it. */
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9@.+_-]+");

    private static final int LONGEST = 255;

    private Mentions() {}

    static Set<String> in(String json) {
        var names = new HashSet<String>();
        gather(JSON.readTree(json), names);
        return names;
    }

    /** The longest part of a name that stands in every JSON that mentions it, in lower case and without percent signs. */
    static String sought(String name) {
        return NOT_PLAIN
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
    }

    private static void gather(JsonNode node, Set<String> names) {
        if (node.isString()) {
            split(node.asString(), names);
        }
        node.propertyNames().forEach(name -> split(name, names));
        node.forEach(each -> gather(each, names));
    }

    private static void split(String text, Set<String> names) {
        var plain = plain(text);
        Stream.concat(Stream.of(plain.strip()), BETWEEN.splitAsStream(plain))
                .flatMap(part -> Stream.of(part, ENDS.matcher(part).replaceAll("")))
                .filter(part -> !part.isEmpty() && part.length() <= LONGEST)
                .forEach(names::add);
    }

    private static String plain(String text) {
        return text.replace("%40", "@").replace("%2B", "+").replace("%2b", "+");
    }
}
