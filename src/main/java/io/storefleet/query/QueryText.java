package io.storefleet.query;

import io.storefleet.query.QueryProblem.Kind;
import io.storefleet.query.Term.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query: words, {@code "phrases"} and {@code field:value}, each with {@code -} before it when it must not fit. A field
 * without a value is not there yet. Straight and typographic double quotes are the same; there is no quote inside quotes.
 */
public final class QueryText<F extends QueryField> {

    /** How many characters a query may have. */
    public static final int LONGEST = 255;

    static final int MOST_TERMS = 16;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final String QUOTES = "\"\u201c\u201d\u201e";

    private final String text;
    private final Function<String, Optional<F>> fields;
    private final List<Term<F>> terms = new ArrayList<>();
    private int next;

    private QueryText(String text, Function<String, Optional<F>> fields) {
        this.text = text;
        this.fields = fields;
    }

    /**
     * The terms of the text.
     *
     * @param fields knows the word before a colon, in whatever case
     * @throws QueryProblem that points at what is wrong
     */
    public static <F extends QueryField> List<Term<F>> parse(String text, Function<String, Optional<F>> fields) {
        if (text.length() > LONGEST) {
            throw new QueryProblem(Kind.TOO_LONG, LONGEST, text.length());
        }
        var parser = new QueryText<>(text, fields);
        while (parser.skipBlanks()) {
            parser.term();
        }
        return List.copyOf(parser.terms);
    }

    /** The text that is read as the same terms again. */
    public static <F extends QueryField> String print(List<Term<F>> terms) {
        return terms.stream().map(Term<F>::print).collect(Collectors.joining(" "));
    }

    /** Whether the value can stand without quotes and is read as the same again. */
    static boolean isBare(String value, boolean withoutField) {
        var noMark = value.chars().noneMatch(each -> isBlank(each) || isQuote(each));
        return noMark && !(withoutField && (isMinus(value, 0) || fieldEnd(value, 0) >= 0));
    }

    private boolean skipBlanks() {
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        return next < text.length();
    }

    private void term() {
        int start = next;
        boolean not = false;
        while (isMinus(text, next)) {
            not = true;
            next++;
        }
        F field = null;
        int colon = fieldEnd(text, next);
        if (colon >= 0) {
            int from = next;
            field = fields.apply(text.substring(from, colon))
                    .orElseThrow(() -> new QueryProblem(Kind.UNKNOWN_FIELD, from, colon));
            next = colon + 1;
        }
        value(not, field, start);
    }

    private void value(boolean not, @Nullable F field, int start) {
        int from = next;
        boolean phrase = next < text.length() && isQuote(text.charAt(next));
        int to = phrase ? closing(from) : blank(from);
        next = phrase ? to + 1 : to;
        var value = text.substring(phrase ? from + 1 : from, to).strip();
        if (value.isEmpty()) {
            return;
        }
        if (terms.size() == MOST_TERMS) {
            throw new QueryProblem(Kind.TOO_LONG, start, text.length());
        }
        terms.add(new Term<>(not, field, value, phrase, new Span(from, next)));
    }

    private int closing(int from) {
        for (int i = from + 1; i < text.length(); i++) {
            if (isQuote(text.charAt(i))) {
                return i;
            }
        }
        throw new QueryProblem(Kind.UNCLOSED_QUOTE, from, text.length());
    }

    /** Whether what follows must not fit; an id may begin with the same character. */
    private static boolean isMinus(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) != '-' || isBlank(text.charAt(at + 1))) {
            return false;
        }
        int end = at;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return !ID.matcher(text.substring(at, end)).matches();
    }

    /** The next blank, or quote: what follows a quote is a term of its own. */
    private int blank(int from) {
        int i = from;
        while (i < text.length() && !isBlank(text.charAt(i)) && !isQuote(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where the colon stands after a field's name, that is after plain letters only; -1 when there is none. */
    private static int fieldEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isLetter(text.charAt(i))) {
            i++;
        }
        return i > from && i < text.length() && text.charAt(i) == ':' ? i : -1;
    }

    private static boolean isLetter(char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    }

    private static boolean isBlank(int each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each);
    }

    private static boolean isQuote(int each) {
        return QUOTES.indexOf(each) >= 0;
    }
}
