package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.internal.Body;
import java.util.List;
import java.util.Map;

/**
 * An order to be made and charged to the buyer's stored payment method at once (contract 7.3).
 *
 * @param currency ISO 4217
 * @param coupon code a buyer would type; blank for none
 * @param tags the seller's; one of them helps to find the order again when the outcome is unknown
 */
public record OrderCharge(
        AccountId account, String currency, List<ChargeItem> items, String coupon, Map<String, String> tags) {

    /** Refuses an order of nothing. */
    public OrderCharge {
        items = List.copyOf(items);
        tags = Texts.checked(tags);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("An order has items");
        }
        if (!Money.isCurrency(currency)) {
            throw new IllegalArgumentException("A currency is three upper case letters");
        }
    }

    Body body() {
        return new Body()
                .text("account", account)
                .text("currency", currency)
                .text("coupon", coupon.isBlank() ? null : coupon.strip())
                .texts("tags", tags.isEmpty() ? null : tags)
                .objects("items", items, ChargeItem::body);
    }

    @Override
    public String toString() {
        return "OrderCharge[hidden]";
    }
}
