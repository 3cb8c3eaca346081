package io.storefleet.search.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A typed search as the pages look at it: its words, its fields. What it means, only the search itself knows. */
record Query(String text) {

    private static final Pattern TOKEN = Pattern.compile("(-?)(?:([A-Za-z]+):)?(\"[^\"]*\"?|\\S+)");

    /** Other words for the same field. */
    private static final Map<String, String> SAME =
            Map.of("order", "ref", "state", "status", "is", "kind", "total", "charged", "date", "changed");

    /** Fields whose values come from a list, from numbers or from dates, and so name nobody. */
    private static final Set<String> IMPERSONAL =
            Set.of("store", "tag", "status", "kind", "charged", "changed", "country", "product", "coupon");

    /** Fields that anything can be typed into. */
    private static final Set<String> PROVED = Set.of("id", "ref");

    private static final Pattern ID = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])[\\w-]{12,64}");
    private static final Pattern ID_OR_REFERENCE = Pattern.compile("(?=.*\\d)[\\w-]{6,64}|[\\w-]{20,64}");

    /** A word, or a field and its value; {@code not} where it must not fit. */
    record Token(boolean not, @Nullable String field, String value) {

        String bare() {
            return value.replace("\"", "");
        }

        String text() {
            return (not ? "-" : "") + (field == null ? value : field + ":" + value);
        }

        boolean in(String name) {
            return !not && name.equals(field);
        }
    }

    List<Token> tokens() {
        return TOKEN.matcher(text)
                .results()
                .map(match -> new Token(!match.group(1).isEmpty(), field(match.group(2)), match.group(3)))
                .toList();
    }

    private static @Nullable String field(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var lower = typed.toLowerCase(Locale.ROOT);
        return SAME.getOrDefault(lower, lower);
    }

    /** What may stand in what was found, for marking it there. */
    List<String> words() {
        return tokens().stream()
                .filter(token -> !token.not() && (token.field() == null || !IMPERSONAL.contains(token.field())))
                .map(Token::bare)
                .flatMap(value -> Pattern.compile("\\s+").splitAsStream(value))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Optional<String> value(String field) {
        return tokens().stream()
                .filter(token -> token.in(field))
                .map(Token::bare)
                .findFirst();
    }

    /** The same with this value for the field, or without the field. */
    Query with(String field, @Nullable String value) {
        var kept = new ArrayList<String>();
        tokens().stream().filter(token -> !token.in(field)).map(Token::text).forEach(kept::add);
        if (value != null) {
            kept.add(field + ":" + (value.matches("[\\w.>=<-]+") ? value : "\"" + value.replace("\"", "") + "\""));
        }
        return new Query(String.join(" ", kept));
    }

    /** Whether it can stand in an address, which others read: it names nobody. */
    boolean impersonal() {
        return tokens().stream()
                .allMatch(token -> token.field() == null || PROVED.contains(token.field())
                        ? ID.matcher(token.value()).matches()
                        : IMPERSONAL.contains(token.field()));
    }

    /** Whether a store itself could know it by this: an id or an order reference, and nothing else. */
    boolean idOrReference() {
        return ID_OR_REFERENCE.matcher(text.strip()).matches();
    }

    @Override
    public String toString() {
        return "Query[hidden]";
    }
}
