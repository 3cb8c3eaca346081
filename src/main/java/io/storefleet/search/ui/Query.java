package io.storefleet.search.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A typed search as the pages look at it: its words, its fields. What it means, only the search itself knows. */
record Query(String text) {

    private static final Pattern TOKEN = Pattern.compile("(?:([\\p{L}-]+):)?(\"[^\"]*\"?|\\S+)");

    /** Fields whose values come from a list, from numbers or from dates, and so name nobody. */
    private static final Set<String> IMPERSONAL =
            Set.of("store", "status", "kind", "data", "charged", "before", "after", "country", "product", "coupon");

    private static final Pattern ID = Pattern.compile("(?=.*\\d)(?=.*\\p{Alpha})[\\w-]{12,64}");
    private static final Pattern ID_OR_REFERENCE = Pattern.compile("(?=.*\\d)[\\w-]{6,64}|[\\w-]{20,64}");

    /** A word, or a field and its value. */
    record Token(@Nullable String field, String value) {

        String bare() {
            return value.replace("\"", "");
        }

        String text() {
            return field == null ? value : field + ":" + value;
        }
    }

    List<Token> tokens() {
        return TOKEN.matcher(text)
                .results()
                .map(match -> new Token(match.group(1), match.group(2)))
                .toList();
    }

    /** What may stand in what was found, for marking it there. */
    List<String> words() {
        return tokens().stream()
                .filter(token -> token.field() == null || !IMPERSONAL.contains(token.field()))
                .map(Token::bare)
                .flatMap(value -> Pattern.compile("\\s+").splitAsStream(value))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Optional<String> value(String field) {
        return tokens().stream()
                .filter(token -> field.equals(token.field()))
                .map(Token::bare)
                .findFirst();
    }

    /** The same with this value for the field, or without the field. */
    Query with(String field, @Nullable String value) {
        var kept = new ArrayList<String>();
        tokens().stream()
                .filter(token -> !field.equals(token.field()))
                .map(Token::text)
                .forEach(kept::add);
        if (value != null) {
            kept.add(field + ":" + (value.matches("[\\w.>=<-]+") ? value : "\"" + value.replace("\"", "") + "\""));
        }
        return new Query(String.join(" ", kept));
    }

    /** Whether it can stand in an address, which others read: it names nobody. */
    boolean impersonal() {
        return tokens().stream()
                .allMatch(token -> token.field() == null
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
