package io.storefleet.fastspring;

import org.jspecify.annotations.Nullable;

/**
 * One sum as the service tells it twice.
 *
 * @param money in the currency of the order, return or subscription; null where it is not told
 * @param payout the same in the seller's payout currency; null where it is not told
 */
public record Amount(@Nullable Money money, @Nullable Money payout) {}
