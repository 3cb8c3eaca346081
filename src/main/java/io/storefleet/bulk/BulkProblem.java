package io.storefleet.bulk;

/** Why something about a run was not done, as a sentence can be made of it; nothing was changed. */
public final class BulkProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String detail;

    /** What stood in the way. */
    public enum Kind {
        /** Nothing is selected, or no line is to be used. */
        NOTHING,
        /** More than one run may hold; {@link BulkProblem#detail} is how many that is. */
        TOO_MANY,
        /** The text has no column of ids. */
        NO_ID_COLUMN,
        /** A name was not typed as it is; {@link BulkProblem#detail} is the name. */
        NAME,
        /** There are lines that are left out, and nobody said to go on without them. */
        LINES_LEFT_OUT,
        /** It was begun before, or has not ended. */
        STARTED,
        /** It was reckoned too long ago. */
        STALE,
        /** The first look has not ended. */
        STILL_RUNNING,
        /** A store that was to be asked gave no usable answer; {@link BulkProblem#detail} is its name. */
        NOT_READ
    }

    public BulkProblem(Kind kind) {
        this(kind, "");
    }

    public BulkProblem(Kind kind, String detail) {
        super("no run: " + kind);
        this.kind = kind;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }
}
