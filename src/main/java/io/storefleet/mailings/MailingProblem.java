package io.storefleet.mailings;

/** Why no mails or files are made, as a sentence can be made of it. */
public final class MailingProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What stands in the way. */
    public enum Kind {
        /** The template holds the link that signs in. */
        RAW_LINK,
        /** The agency has no mail server of its own. */
        NO_SERVER,
        RATE_INVALID,
        /** The links would have ended before they are made. */
        DAY_OVER
    }

    public MailingProblem(Kind kind) {
        super("no mails are made: " + kind);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
