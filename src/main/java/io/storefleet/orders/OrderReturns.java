package io.storefleet.orders;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ReturnId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was given back of an order.
 *
 * @param given latest first; those the store did not tell of are missing
 * @param left each item with what may still be given back, net of tax as FastSpring counts it
 */
public record OrderReturns(List<Given> given, List<Left> left) {

    public OrderReturns {
        given = List.copyOf(given);
        left = List.copyOf(left);
    }

    /**
     * One return.
     *
     * @param reason the service's words, such as {@code Duplicate Order}
     * @param note the buyer can read it; null where the actor may not see personal data
     * @param madeWith {@code api}, {@code sellerApp} …
     */
    public record Given(
            ReturnId id,
            @Nullable String reference,
            boolean completed,
            @Nullable Instant at,
            @Nullable Money total,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String madeWith) {

        @Override
        public String toString() {
            return "Given[" + id + "]";
        }
    }

    /** @param name what the item is called */
    public record Left(String product, String name, Money bought, Money returned) {

        public Money amount() {
            return new Money(bought.amount().subtract(returned.amount()), bought.currency());
        }
    }
}
