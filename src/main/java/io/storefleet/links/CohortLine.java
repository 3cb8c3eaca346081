package io.storefleet.links;

import io.storefleet.tenancy.StoreId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a cohort.
 *
 * @param line where it stands in the person's text or file, from 1
 * @param input what stands there; an e-mail address is masked for who may not see it
 * @param account FastSpring's id, once it is known
 * @param problem why it is not usable
 * @param sameAs the earlier line that stands for the same account
 * @param fits the stores of the accounts that fit a line of several, one entry an account
 */
public record CohortLine(
        int line,
        String input,
        @Nullable LineKind kind,
        LineState state,
        @Nullable StoreId store,
        @Nullable String account,
        @Nullable LineProblem problem,
        @Nullable Integer sameAs,
        List<StoreId> fits) {

    public CohortLine {
        fits = List.copyOf(fits);
    }

    /** Without the input, which may be personal. */
    @Override
    public String toString() {
        return "CohortLine[" + line + ", " + state + "]";
    }
}
