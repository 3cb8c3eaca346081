package io.storefleet.links;

/**
 * A run to be started, in the stores of its cohort.
 *
 * @param title what people call it, 1 to 255 characters, trimmed
 * @param look how many links to make before a person has had a look, 0 for no look, at most {@value #LARGEST_LOOK}; a run
 *     that is no larger goes through at once
 */
public record LinkRequest(String title, LinkTab tab, CohortId cohort, int look) {

    /** How many people look at if they do not choose. */
    public static final int USUAL_LOOK = 3;

    private static final int LARGEST_LOOK = 100;

    public LinkRequest {
        title = title.strip();
        if (title.isEmpty() || title.length() > 255) {
            throw new IllegalArgumentException("a run's title has 1 to 255 characters");
        }
        if (look < 0 || look > LARGEST_LOOK) {
            throw new IllegalArgumentException("a first look has 0 to " + LARGEST_LOOK + " links");
        }
    }
}
