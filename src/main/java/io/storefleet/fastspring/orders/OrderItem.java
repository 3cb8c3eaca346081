package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.SubscriptionId;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param product the product's path; plain text, since fees and shipping come as {@code aurora-pro.setupFee} or
 *     {@code SystemExtension.eds}
 * @param subtotal of the quantity, net of tax, after the discount
 * @param attributes set by the seller
 * @param proration null but on orders made by changing a subscription
 * @param raw the JSON object the service sent
 */
public record OrderItem(
        String product,
        @Nullable Integer quantity,
        Display display,
        Amount subtotal,
        Amount discount,
        Map<String, String> attributes,
        @Nullable String coupon,
        Role role,
        Fulfillments fulfillments,
        @Nullable Proration proration,
        String raw) {

    @Override
    public String toString() {
        return "OrderItem[" + product + "]";
    }

    /** How the item is shown. */
    public record Display(
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String sku,
            @Nullable URI image) {}

    /**
     * What the item is beside a thing bought.
     *
     * @param isSubscription null where it is not told; {@code subscription} then decides
     * @param driver what led the buyer to it
     */
    public record Role(
            @Nullable Boolean isSubscription,
            @Nullable Boolean isAddon,
            @Nullable SubscriptionId subscription,
            @Nullable Driver driver) {}

    /** What led to an item, such as a cross-sell and the offer's path. */
    public record Driver(@Nullable String type, @Nullable String path) {}

    /** What changing a subscription within its period cost and gave back. */
    public record Proration(Amount itemChange, Amount proratedCharge, Amount credit, Amount tax, Amount total) {}
}
