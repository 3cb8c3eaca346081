package io.storefleet.orders;

import io.storefleet.fastspring.ProductPath;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that is to be made and charged.
 *
 * @param currency ISO 4217
 * @param coupon a code; empty for none
 */
public record ChargeWish(List<Item> items, String currency, String coupon, Consent consent) {

    /** @param price of one, in the order's currency; null for the catalogue's */
    public record Item(
            ProductPath product, int quantity, @Nullable BigDecimal price) {}

    /**
     * That the buyer has agreed.
     *
     * @param note how and when, for the record; names nobody
     */
    public record Consent(boolean agreed, String note) {}

    public ChargeWish {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("an order has items");
        }
    }
}
