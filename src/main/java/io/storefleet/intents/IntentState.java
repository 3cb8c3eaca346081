package io.storefleet.intents;

/** How far a change is. */
public enum IntentState {
    /** It is being sent, or the node that sent it died a moment ago. */
    SENDING,
    /** It was done. */
    CONFIRMED,
    /** The service refused it in words, or it never left. */
    REJECTED,
    /** It left, and nobody knows what became of it: it is being read back. */
    UNKNOWN,
    /** Reading back has proven that it was not done. */
    ABSENT,
    /** Reading back could not tell: a person has to. */
    UNDECIDED;

    /** Whether the outcome is not known: the same is not done again to the same object. */
    public boolean open() {
        return this == SENDING || this == UNKNOWN || this == UNDECIDED;
    }
}
