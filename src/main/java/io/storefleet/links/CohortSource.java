package io.storefleet.links;

import io.storefleet.uikit.LinesText;

/** Whom a cohort is made of. */
public sealed interface CohortSource {

    /** Those that a text or file names. */
    record Lines(LinesText text) implements CohortSource {}

    /** Those in the copies who fit the conditions, in the stores of the cohort. */
    record Matching(CohortFilter filter) implements CohortSource {}

    /** Those in the copies whom a search finds, or of whom it finds an order or a subscription. */
    record Searched(CohortQuery query) implements CohortSource {}

    /** All in the copies of the cohort's stores. */
    record Everybody() implements CohortSource {}

    /** The kinds of them, as they are kept. */
    enum Kind {
        LINES,
        FILTER,
        EVERYBODY,
        SEARCH
    }

    /** Which kind it is. */
    default Kind kind() {
        return switch (this) {
            case Lines _ -> Kind.LINES;
            case Matching _ -> Kind.FILTER;
            case Everybody _ -> Kind.EVERYBODY;
            case Searched _ -> Kind.SEARCH;
        };
    }
}
