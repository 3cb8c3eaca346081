package io.storefleet.query;

/** A word before a colon that a query language knows. */
public interface QueryField {

    /** The word as it is printed, plain letters only, such as {@code email}. */
    String word();
}
