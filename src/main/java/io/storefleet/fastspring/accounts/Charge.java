package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to take money from an account.
 *
 * @param total in the buyer's currency; null when amount or currency is missing
 * @param payout in the seller's payout currency
 * @param subscription null for a one-time purchase
 */
public record Charge(
        @Nullable Money total,
        @Nullable Money payout,
        ChargeStatus status,
        @Nullable String order,
        @Nullable String orderReference,
        @Nullable String subscription,
        @Nullable Instant timestamp) {

    @Override
    public String toString() {
        return "Charge[" + status.value() + "]";
    }
}
