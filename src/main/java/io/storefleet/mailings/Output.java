package io.storefleet.mailings;

/** Kinds of files that are made of a run and a template. */
public enum Output {
    /** CSV for other people's mail programs. */
    MERGE,
    /** Letters that mail programs open. */
    LETTERS
}
