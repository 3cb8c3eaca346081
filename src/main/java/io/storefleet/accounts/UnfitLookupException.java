package io.storefleet.accounts;

/** The text cannot be what was asked for; nothing was sent. The message does not repeat it. */
public final class UnfitLookupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LookupKind kind;

    public UnfitLookupException(LookupKind kind) {
        super("the text is no " + kind);
        this.kind = kind;
    }

    public LookupKind kind() {
        return kind;
    }
}
