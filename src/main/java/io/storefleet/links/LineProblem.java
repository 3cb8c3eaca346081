package io.storefleet.links;

/** Why a line of a cohort is not usable. */
public enum LineProblem {
    /** Neither an account id nor an e-mail address nor a reference. */
    NEITHER,
    /** The column holds nothing. */
    EMPTY,
    /** From here on the text cannot be taken apart, as after a quote that never closes. */
    UNREADABLE,
    /** Looking for e-mail addresses needs {@code account.personal} in all stores of the cohort. */
    RIGHT
}
