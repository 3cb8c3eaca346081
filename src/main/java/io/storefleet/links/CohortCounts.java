package io.storefleet.links;

/** How many lines of a cohort are in each state. */
public record CohortCounts(int matched, int unknown, int none, int many, int duplicates, int unusable) {

    /** How many links a run of it makes at most. */
    public int links() {
        return matched + unknown;
    }

    /** Lines that get no link. */
    public int unused() {
        return none + many + duplicates + unusable;
    }
}
