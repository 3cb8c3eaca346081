package io.storefleet.fastspring.quotes;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a quote.
 *
 * @param raw the object as sent; holds also price plans, notifications and product descriptions
 */
public record QuoteLine(
        @Nullable ProductPath product,
        int quantity,
        Shown shown,
        Price price,
        @Nullable Plan plan,
        List<Tax> taxes,
        String raw) {

    public QuoteLine {
        taxes = List.copyOf(taxes);
    }

    /** How the buyer sees it. */
    public record Shown(@Nullable String display, @Nullable String image) {}

    /**
     * For one, in the quote's currency.
     *
     * @param custom whether the seller set it for this quote
     * @param net whether tax comes on top; null where the service does not say
     */
    public record Price(
            @Nullable Money list,
            @Nullable Money unit,
            @Nullable Money discount,
            @Nullable Money couponDiscount,
            boolean custom,
            @Nullable Boolean net) {}

    /** How it is billed; there for subscriptions only. */
    public record Plan(
            @Nullable String period,
            @Nullable Integer periodDays,
            @Nullable Integer trialDays,
            List<String> renewIntoProducts) {

        public Plan {
            renewIntoProducts = List.copyOf(renewIntoProducts);
        }
    }

    /** A tax and what it is of. */
    public record Tax(@Nullable Money value, @Nullable Money taxable) {}
}
