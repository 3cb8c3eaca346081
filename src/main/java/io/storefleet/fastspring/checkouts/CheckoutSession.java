package io.storefleet.fastspring.checkouts;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SecretUrl;
import io.storefleet.fastspring.SessionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session of the newer checkout as the store keeps it.
 *
 * @param warnings what of the request was not taken, though it succeeded
 * @param page opens the checkout to whoever has it
 * @param raw the object as sent; holds also the saved payment method
 */
public record CheckoutSession(
        SessionId id,
        Course course,
        Place place,
        @Nullable CheckoutCustomer customer,
        Map<String, String> orderTags,
        Cart cart,
        List<Warning> warnings,
        @Nullable SecretUrl page,
        String raw) {

    public CheckoutSession {
        orderTags = Map.copyOf(orderTags);
        warnings = List.copyOf(warnings);
    }

    /** How far it has come. */
    public record Course(
            CheckoutStatus status,
            CheckoutReadiness readiness,
            @Nullable Instant created,
            @Nullable Instant expires) {}

    /** Where the buyer is, and whether money moves. */
    public record Place(
            @Nullable String locale,
            @Nullable String country,
            @Nullable String currency,
            boolean live) {}

    /** What is bought. @param couponApplied whether the code took something off */
    public record Cart(@Nullable String coupon, boolean couponApplied, List<Line> lines, Totals totals) {

        public Cart {
            lines = List.copyOf(lines);
        }
    }

    /** One item, in the session's currency. */
    public record Line(
            @Nullable ProductPath product,
            int quantity,
            Price price,
            @Nullable String format,
            boolean virtual,
            boolean subscription,
            String raw) {}

    /** For one, and for all of the item. */
    public record Price(
            @Nullable Money unitNet,
            @Nullable Money unitList,
            @Nullable Money unitDiscount,
            @Nullable Money net) {}

    /** In the session's currency. */
    public record Totals(
            @Nullable Money net,
            @Nullable Money list,
            @Nullable Money withTax,
            @Nullable Money withoutTax,
            Discounts discounts,
            Tax tax) {}

    /** What was taken off: all, by the code, by the products' own discounts. */
    public record Discounts(
            @Nullable Money total,
            @Nullable Money coupon,
            @Nullable Money product) {}

    /**
     * @param rate as the service puts it, 0.19 for 19 %
     * @param included whether prices include it; null where the service does not say
     */
    public record Tax(
            @Nullable Money total,
            @Nullable BigDecimal rate,
            @Nullable Boolean included) {}

    /** Something that was not taken, such as {@code INVALID_PROMO_CODE}. */
    public record Warning(
            String code, @Nullable String field, @Nullable String message) {}

    @Override
    public String toString() {
        return "CheckoutSession[" + course.status() + "]";
    }
}
