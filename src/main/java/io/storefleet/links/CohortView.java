package io.storefleet.links;

import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cohort as pages show it.
 *
 * @param name what people call it; null for one that is not saved
 * @param filter its conditions, of a filter
 * @param query what was typed, of a search; addresses in it are masked for who may not see them
 * @param stores those it is of; stores without the right to make links were left out
 * @param tag where it is of all stores with this tag, as they are each time it is used again
 * @param used when it was made or last used
 */
public record CohortView(
        CohortId id,
        @Nullable String name,
        CohortSource.Kind kind,
        @Nullable CohortFilter filter,
        @Nullable CohortQuery query,
        List<StoreId> stores,
        @Nullable String tag,
        MemberId createdBy,
        Instant created,
        Instant used,
        CohortCounts counts) {

    public CohortView {
        stores = List.copyOf(stores);
    }

    /** The same with another text of its search. */
    public CohortView with(CohortQuery other) {
        return new CohortView(id, name, kind, filter, other, stores, tag, createdBy, created, used, counts);
    }
}
