package io.storefleet.fastspring;

/** An answer came that does not speak FastSpring's language. */
public final class UnreadableAnswer extends FastSpringException {

    private final Reason reason;

    public UnreadableAnswer(CallTrace trace, Reason reason) {
        super(trace, "unreadable-answer", reason != Reason.TOO_LARGE, "The answer is " + reason.words);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with the answer. */
    public enum Reason {
        EMPTY("empty"),
        NOT_HTTP("not HTTP"),
        NOT_JSON("not JSON"),
        UNEXPECTED("JSON of an unexpected form"),
        TOO_LARGE("too large");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }
}
