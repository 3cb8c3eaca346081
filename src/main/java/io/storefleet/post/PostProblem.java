package io.storefleet.post;

/** Why a mail server was not taken, as a sentence can be made of it; nothing was changed. */
public final class PostProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What stood in the way. */
    public enum Kind {
        /** No name of a host. */
        HOST_INVALID,
        /** The host leads into a private network, where tenants have no business. */
        HOST_PRIVATE,
        HOST_UNKNOWN,
        PORT_INVALID,
        /** The operator wants every way to be encrypted. */
        MUST_BE_ENCRYPTED,
        /** Another server or user: the password there was is not for them. */
        PASSWORD_AGAIN,
        USER_INVALID,
        NAME_INVALID,
        FROM_INVALID,
        REPLY_TO_INVALID,
        BOUNCE_INVALID,
        RATE_INVALID
    }

    public PostProblem(Kind kind) {
        super("the mail server was not taken: " + kind);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
