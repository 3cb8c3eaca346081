package io.storefleet.team;

/** The actor lacks a right; pages name the verb and who can grant it. */
public final class RightRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Verb verb;

    public RightRefusedException(Verb verb) {
        super("the right " + verb.key() + " is missing");
        this.verb = verb;
    }

    public Verb verb() {
        return verb;
    }
}
