package io.storefleet.search.internal;

import io.storefleet.search.SearchProblem;
import org.jspecify.annotations.Nullable;

/** What a query is refused for. */
final class SearchProblems {

    private SearchProblems() {}

    /** The kind of problem, null for none. */
    static SearchProblem.@Nullable Kind of(Runnable search) {
        try {
            search.run();
            return null;
        } catch (SearchProblem problem) {
            return problem.kind();
        }
    }
}
