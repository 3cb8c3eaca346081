package io.storefleet.search;

import java.util.Locale;

/** A text that is no valid query, as a sentence can be made of it. */
public final class SearchProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int from;
    private final int to;

    /** What is wrong. */
    public enum Kind {
        UNKNOWN_FIELD,
        UNKNOWN_STORE,
        UNKNOWN_STATUS,
        BAD_AMOUNT,
        BAD_DATE,
        UNCLOSED_QUOTE,
        TOO_LONG
    }

    /** The text from character {@code from}, inclusive, to character {@code to}, exclusive, is wrong. */
    public SearchProblem(Kind kind, int from, int to) {
        super("the search is not valid: " + kind);
        this.kind = kind;
        this.from = from;
        this.to = to;
    }

    public Kind kind() {
        return kind;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** Key of the sentence that says what is wrong and what is expected. */
    public String messageKey() {
        return "search.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
