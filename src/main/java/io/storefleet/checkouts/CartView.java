package io.storefleet.checkouts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Money;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cart that was made from here.
 *
 * @param account null where the buyer was typed in or is not known
 * @param items paths and quantities, for people
 * @param subtotal before taxes and fees, as the service said; null where it did not
 */
public record CartView(
        UUID id,
        StoreId store,
        @Nullable AccountId account,
        String items,
        @Nullable Money subtotal,
        Life life) {

    /** @param open whether its link is still there */
    public record Life(MemberId by, Instant made, Instant ends, boolean open) {}
}
