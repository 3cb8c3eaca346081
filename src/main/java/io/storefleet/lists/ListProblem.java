package io.storefleet.lists;

import io.storefleet.query.QueryProblem;
import java.util.List;
import java.util.Locale;

/** A text that is no query of a list: where it is wrong, and what is expected there. */
public final class ListProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int from;
    private final int to;
    private final List<String> expected;

    /** What is wrong. */
    public enum Kind {
        UNKNOWN_FIELD,
        UNKNOWN_VALUE,
        UNKNOWN_STORE,
        BAD_AMOUNT,
        BAD_DATE,
        UNCLOSED_QUOTE,
        TOO_LONG
    }

    /**
     * The text from character {@code from}, inclusive, to character {@code to}, exclusive, is wrong.
     *
     * @param expected words that would do there; may be empty
     */
    public ListProblem(Kind kind, int from, int to, List<String> expected) {
        super("the query of a list is not valid: " + kind);
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.expected = List.copyOf(expected);
    }

    static ListProblem of(QueryProblem problem, List<String> expected) {
        return new ListProblem(Kind.valueOf(problem.kind().name()), problem.from(), problem.to(), expected);
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

    public List<String> expected() {
        return expected;
    }

    /** Key of the sentence that says what is wrong and what is expected. */
    public String messageKey() {
        return "lists.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
