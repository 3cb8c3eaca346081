package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CoTermGroupId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions of one account that renew on one day (contract 11.9).
 *
 * @param initialOrder the order that aligned them; told by reads only
 * @param next the day they renew on; told by reads only
 * @param raw the JSON object the service sent
 */
public record CoTermGroup(
        CoTermGroupId id,
        @Nullable String displayName,
        @Nullable AccountId account,
        @Nullable OrderId initialOrder,
        @Nullable LocalDate next,
        Criteria criteria,
        List<Member> members,
        String raw) {

    public CoTermGroup {
        members = List.copyOf(members);
    }

    /** What all members must have in common; a payment method is told as type and ending. */
    public record Criteria(List<Interval> intervals, List<String> currencies, List<PaymentMethod> paymentMethods) {

        public Criteria {
            intervals = List.copyOf(intervals);
            currencies = List.copyOf(currencies);
            paymentMethods = List.copyOf(paymentMethods);
        }
    }

    /** How members are paid, such as {@code card} and {@code *4242 (USD)}. */
    public record PaymentMethod(
            @Nullable String type, @Nullable String ending) {}

    /**
     * A subscription of the group.
     *
     * @param period its current one; the end is the next renewal
     * @param renewalAmount text made for people, such as {@code $100.00}
     */
    public record Member(
            SubscriptionId subscription,
            CoTermStatus status,
            @Nullable ProductPath product,
            @Nullable String productDisplay,
            Days period,
            @Nullable String renewalAmount) {}

    @Override
    public String toString() {
        return "CoTermGroup[" + id + "]";
    }
}
