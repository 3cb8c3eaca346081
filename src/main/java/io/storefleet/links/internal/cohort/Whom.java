package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortFilter;
import io.storefleet.links.CohortQuery;
import io.storefleet.links.CohortSource;
import io.storefleet.links.CohortView;
import org.jspecify.annotations.Nullable;

/** Whom a cohort is of, as far as that is kept beside its lines. */
record Whom(
        CohortSource.Kind kind,
        @Nullable CohortFilter filter,
        @Nullable CohortQuery query) {

    static Whom of(CohortSource source) {
        return new Whom(
                source.kind(),
                source instanceof CohortSource.Matching(var filter) ? filter : null,
                source instanceof CohortSource.Searched(var query) ? query : null);
    }

    static Whom of(CohortView cohort) {
        return new Whom(cohort.kind(), cohort.filter(), cohort.query());
    }
}
