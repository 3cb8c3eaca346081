package io.storefleet.search.internal;

import io.storefleet.query.QueryProblem;
import io.storefleet.query.QueryText;
import io.storefleet.query.Term;
import io.storefleet.search.SearchProblem;
import java.util.List;
import java.util.function.Supplier;

/** Reads a query with the fields that a search knows. */
final class QueryParser {

    private QueryParser() {}

    /** @throws SearchProblem that points at what is wrong */
    static List<Term<Field>> parse(String text) {
        return told(() -> QueryText.parse(text, Field::of));
    }

    static String print(List<Term<Field>> terms) {
        return QueryText.print(terms);
    }

    /** What is read, or its problem as that of a search. */
    static <T> T told(Supplier<T> read) {
        try {
            return read.get();
        } catch (QueryProblem problem) {
            throw new SearchProblem(SearchProblem.Kind.valueOf(problem.kind().name()), problem.from(), problem.to());
        }
    }
}
