package io.storefleet.links;

/**
 * A text as people type it into the search, and the data it looks at.
 *
 * @param text 1 to 255 characters, trimmed; empty once somebody it named was erased
 */
public record CohortQuery(String text, CohortFilter.Data data) {

    private static final int LONGEST = 255;

    public CohortQuery {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a search has at most " + LONGEST + " characters");
        }
    }

    /** It may name people. */
    @Override
    public String toString() {
        return "CohortQuery[hidden]";
    }
}
