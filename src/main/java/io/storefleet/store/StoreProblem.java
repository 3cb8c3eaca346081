package io.storefleet.store;

import org.jspecify.annotations.Nullable;

/** Why a store could not be added or changed, as a sentence can be made of it; nothing was saved. */
public final class StoreProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient @Nullable ConnectionReport report;

    /** What stood in the way. */
    public enum Kind {
        NAME_INVALID,
        NAME_TAKEN,
        ENDPOINT_UNKNOWN,
        NOT_AUTHORISED,
        CREDENTIAL_IN_USE,
        NOT_CONNECTED,
        ANOTHER_STORE,
        SAME_STORE_UNPROVEN,
        NAME_NOT_TYPED,
        TAG_INVALID
    }

    public StoreProblem(Kind kind) {
        this(kind, null);
    }

    public StoreProblem(Kind kind, @Nullable ConnectionReport report) {
        super("the store was not changed: " + kind);
        this.kind = kind;
        this.report = report;
    }

    public Kind kind() {
        return kind;
    }

    /** The connection test, when that was the reason. */
    public @Nullable ConnectionReport report() {
        return report;
    }
}
