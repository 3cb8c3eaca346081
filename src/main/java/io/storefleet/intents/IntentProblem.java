package io.storefleet.intents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a change was not even written down; nothing was sent. */
public final class IntentProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable Instant since;

    /** What stood in the way. */
    public enum Kind {
        /** The same was sent to this object and its outcome is not known. */
        OPEN,
        /** Something was done to this object after the person looked at it. */
        CHANGED_MEANWHILE,
        /** The outcome is known by now. */
        SETTLED,
        /** The object does not take it as it stands, or could not be read. */
        NOT_FITTING
    }

    public IntentProblem(Kind kind, @Nullable Instant since) {
        super("nothing was sent: " + kind);
        this.kind = kind;
        this.since = since;
    }

    public Kind kind() {
        return kind;
    }

    /** When what stands in the way was written down. */
    public @Nullable Instant since() {
        return since;
    }
}
