package io.storefleet.search.internal;

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
record Term(boolean not, @Nullable Field field, String value, boolean phrase, Span at) {

    /** Characters {@code from}, inclusive, to {@code to}, exclusive. */
    record Span(int from, int to) {}

    /** As it is typed. */
    String print() {
        var quoted = phrase || !QueryParser.isBare(value, field == null);
        return (not ? "-" : "") + (field == null ? "" : field.word() + ":") + (quoted ? "\"" + value + "\"" : value);
    }

    /** What was typed may name people. */
    @Override
    public String toString() {
        return "Term[" + field + "]";
    }
}
