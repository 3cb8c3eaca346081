package io.storefleet.lists;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What rows of one currency come to, live and test ones apart.
 *
 * @param currency null where rows have none
 * @param live null where rows are neither
 * @param sum null where the kind has no amount
 */
public record ListTotal(
        @Nullable String currency,
        @Nullable Boolean live,
        long rows,
        @Nullable BigDecimal sum) {}
