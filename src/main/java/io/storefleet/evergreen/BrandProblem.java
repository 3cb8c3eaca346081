package io.storefleet.evergreen;

/** Why a look was not taken, as a sentence can be made of it; nothing was changed. */
public final class BrandProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What stood in the way. */
    public enum Kind {
        NAME_TOO_LONG,
        FILE_TOO_LARGE,
        NO_PICTURE
    }

    public BrandProblem(Kind kind) {
        super("the look was not taken: " + kind);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
