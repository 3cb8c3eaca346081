package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.internal.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A discount that a subscription or an add-on has.
 *
 * @param path of the coupon or the product it comes from
 * @param duration in periods, or a word; null for ever
 * @param percent null for one of a fixed amount
 * @param immediate whether it counts before the next charge; told by estimates only
 */
public record AppliedDiscount(
        @Nullable String path,
        @Nullable String duration,
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        @Nullable Boolean immediate) {

    static List<AppliedDiscount> list(Fields fields, @Nullable String currency) {
        return fields.objects("discounts", each -> read(each, currency));
    }

    private static AppliedDiscount read(Fields fields, @Nullable String currency) {
        Money amount = fields.money("amountValue", currency);
        return new AppliedDiscount(
                fields.text("discountPath"),
                fields.text("discountDuration"),
                fields.decimal("percentValue"),
                amount == null ? fields.money("amount", currency) : amount,
                fields.flag("applyDiscountImmediately"));
    }
}
