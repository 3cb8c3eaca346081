package io.storefleet.links;

/** Why something about links was not done, as a sentence can be made of it; nothing was changed. */
public final class LinkProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient LinkReason reason;

    /** What stood in the way. */
    public enum Kind {
        /** No usable line. */
        NOTHING_TO_ASK,
        /** A table in which no column names accounts. */
        NO_COLUMN,
        /** A search that is none, or of a store that is not there. */
        SEARCH_UNFIT,
        /** More than one run may hold. */
        TOO_MANY,
        /** The run has not ended, or its first look has not. */
        STILL_RUNNING,
        /** The row holds no link, or no longer. */
        NO_LINK,
        /** FastSpring gave no link, or no usable answer. */
        NOT_MADE
    }

    public LinkProblem(Kind kind) {
        this(kind, LinkReason.of(""));
    }

    public LinkProblem(Kind kind, LinkReason reason) {
        super("no links: " + kind);
        this.kind = kind;
        this.reason = reason;
    }

    public Kind kind() {
        return kind;
    }

    /** The service's reason for {@link Kind#NOT_MADE}, else empty words. */
    public LinkReason reason() {
        return reason;
    }
}
