package io.storefleet.query;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a query.
 *
 * @param not whether it must not fit
 * @param field null for a word of any field
 * @param value without quotes, trimmed, never empty
 * @param phrase whether its words must follow each other
 * @param at where its value stands in the text
 */
public record Term<F extends QueryField>(
        boolean not, @Nullable F field, String value, boolean phrase, Span at) {

    /** Characters {@code from}, inclusive, to {@code to}, exclusive. */
    public record Span(int from, int to) {}

    /** A term that nobody has typed. */
    public static <F extends QueryField> Term<F> of(F field, String value) {
        return new Term<>(false, field, value, false, new Span(0, 0));
    }

    /** As it is typed. */
    public String print() {
        var quoted = phrase || !QueryText.isBare(value, field == null);
        return (not ? "-" : "") + (field == null ? "" : field.word() + ":") + (quoted ? "\"" + value + "\"" : value);
    }

    /** The values between commas, trimmed, without empty ones; a phrase is one value. */
    public List<String> values() {
        return phrase
                ? List.of(value)
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /** What was typed may name people. */
    @Override
    public String toString() {
        return "Term[" + (field == null ? "" : field.word()) + "]";
    }
}
