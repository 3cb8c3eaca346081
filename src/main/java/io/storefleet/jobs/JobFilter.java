package io.storefleet.jobs;

import io.storefleet.tenancy.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list.
 *
 * @param store jobs of this store only; null for all
 */
public record JobFilter(Kind kind, @Nullable StoreId store) {

    /** Which of the three lists. */
    public enum Kind {
        /** Jobs that have not ended. */
        OPEN,
        /** Jobs that have ended. */
        ENDED,
        /** Standing jobs that have not ended: the upkeep of stores. */
        STANDING
    }

    public static JobFilter of(Kind kind) {
        return new JobFilter(kind, null);
    }
}
