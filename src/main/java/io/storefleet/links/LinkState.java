package io.storefleet.links;

/** Where one row of a run stands. */
public enum LinkState {
    /** Not answered yet. */
    WAITING,
    /** There is a link, sealed, until it expires. */
    LINK,
    /** There is a reason instead. */
    FAILED,
    /** Another row of the same run asks for the same account. */
    DUPLICATE,
    /** There was a link; it has been destroyed. */
    EXPIRED
}
