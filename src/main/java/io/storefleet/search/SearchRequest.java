package io.storefleet.search;

/**
 * What somebody looks for.
 *
 * @param text as typed, with or without words of the query language such as {@code email:ann@ store:aurora}
 * @param data live objects, test objects or both
 * @param limit the most hits, 1 to 200
 * @param inside whether what does not begin a word may stand inside one, which takes longer to look for
 */
public record SearchRequest(String text, Data data, int limit, boolean inside) {

    /** FastSpring marks objects, not stores, as live or test. */
    public enum Data {
        LIVE,
        TEST,
        ALL
    }

    public SearchRequest {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("a search has 1 to 200 hits");
        }
    }

    /** What was typed may name people. */
    @Override
    public String toString() {
        return "SearchRequest[hidden]";
    }
}
