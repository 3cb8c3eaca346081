package io.storefleet.query;

/** A text that is no valid query, with the place that is wrong. */
public final class QueryProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int from;
    private final int to;

    /** What is wrong. */
    public enum Kind {
        UNKNOWN_FIELD,
        BAD_AMOUNT,
        BAD_DATE,
        UNCLOSED_QUOTE,
        TOO_LONG
    }

    /** The text from character {@code from}, inclusive, to character {@code to}, exclusive, is wrong. */
    public QueryProblem(Kind kind, int from, int to) {
        super("the query is not valid: " + kind);
        this.kind = kind;
        this.from = from;
        this.to = to;
    }

    QueryProblem(Kind kind, Term<?> term) {
        this(kind, term.at().from(), term.at().to());
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
}
