package io.storefleet.bulk;

/** How far one row of a run is. */
public enum BulkState {
    /** To be done. */
    WAITING,
    /** Was so already when it was reckoned. */
    SAME,
    /** Did not fit when it was reckoned. */
    UNFIT,
    /** The right was missing in its store. */
    NO_RIGHT,
    /** No copy the person sees has it. */
    NOT_FOUND,
    /** A line that is none. */
    UNUSABLE,
    /** Done. */
    DONE,
    /** Not done, for a reason. */
    REFUSED,
    /** Sent, and nobody knows yet what became of it; never sent again. */
    CHECKING,
    /** The run was ended before its turn. */
    SKIPPED;

    /** Whether it was left out before the run began. */
    public boolean leftOut() {
        return this == SAME || this == UNFIT || this == NO_RIGHT || this == NOT_FOUND || this == UNUSABLE;
    }
}
