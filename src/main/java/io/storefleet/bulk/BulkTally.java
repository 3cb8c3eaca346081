package io.storefleet.bulk;

import io.storefleet.tenancy.StoreId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a run that are alike, counted and summed.
 *
 * @param store null for rows of no known store
 * @param reason empty where there is none
 * @param live null where it is not known
 * @param currency empty where nothing is moved
 */
public record BulkTally(
        @Nullable StoreId store,
        BulkState state,
        String reason,
        @Nullable Boolean live,
        String currency,
        long rows,
        BigDecimal amount) {}
