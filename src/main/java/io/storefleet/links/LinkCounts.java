package io.storefleet.links;

/** How many rows of a run are in each state. */
public record LinkCounts(int links, int failed, int waiting, int duplicates, int expired) {

    /** The rows that get a link or a reason: all but duplicates. */
    public int total() {
        return links + failed + waiting + expired;
    }

    /** Those of them that have it. */
    public int ended() {
        return links + failed + expired;
    }

    /** Rows that can be asked again. */
    public int repeatable() {
        return failed + expired;
    }
}
