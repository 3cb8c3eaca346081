package io.storefleet.fastspring.returns;

import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.SubscriptionId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a return.
 *
 * @param product path of the order's item
 * @param quantity 0 when only a part of the price was given back
 * @param refundType {@code Full Refund} or {@code Partial Refund}, where it is told
 * @param raw the JSON object the service sent
 */
public record ReturnItem(
        String product,
        @Nullable Integer quantity,
        @Nullable String display,
        @Nullable String sku,
        @Nullable String refundType,
        Amount subtotal,
        Map<String, String> attributes,
        @Nullable SubscriptionId subscription,
        String raw) {

    @Override
    public String toString() {
        return "ReturnItem[" + product + "]";
    }
}
