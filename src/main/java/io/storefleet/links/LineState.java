package io.storefleet.links;

/** What became of a line of a cohort. */
public enum LineState {
    /** Store and account are known. */
    MATCHED,
    /** No copy has it; the stores are asked while the run goes. */
    UNKNOWN,
    /** No store of the cohort can have it. */
    NONE,
    /** Several accounts fit, none is taken. */
    MANY,
    /** An earlier line stands for the same account. */
    DUPLICATE,
    /** Nothing that can name an account, or nothing that may be looked for. */
    UNUSABLE
}
