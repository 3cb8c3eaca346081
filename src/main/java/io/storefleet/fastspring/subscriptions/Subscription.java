package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import io.storefleet.fastspring.orders.Fulfillments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One subscription of one buyer (contract 11.2). Names and e-mail are not in it: they are the account's.
 *
 * @param raw the JSON object the service sent
 */
public record Subscription(
        SubscriptionId id,
        Status status,
        Origin origin,
        Plan plan,
        Prices prices,
        Schedule schedule,
        NextCharge nextCharge,
        PaymentMethod payment,
        Pausing pausing,
        Reminders reminders,
        List<Addon> addons,
        List<AppliedDiscount> discounts,
        List<Instruction> instructions,
        Extras extras,
        String raw) {

    public Subscription {
        addons = List.copyOf(addons);
        discounts = List.copyOf(discounts);
        instructions = List.copyOf(instructions);
    }

    /** Reads a subscription kept as {@link #raw}; empty when it is none. */
    public static Optional<Subscription> parse(String raw) {
        return Json.parse(raw.getBytes(StandardCharsets.UTF_8))
                .flatMap(node -> Optional.ofNullable(read(Fields.of(node))));
    }

    /** The subscription in the object, as lists, single reads and webhooks have it; null without a usable id. */
    public static @Nullable Subscription read(Fields fields) {
        return SubscriptionReader.read(fields);
    }

    /**
     * What a period of the base plan costs before tax: price × quantity − discount; null when the service told too
     * little. This, not {@link Prices#subtotal}, is what recurring revenue is made of.
     */
    public @Nullable Money perPeriod() {
        Money price = prices.price().money();
        if (price == null) {
            return null;
        }
        Integer quantity = plan.quantity();
        Money discount = prices.discount().money();
        BigDecimal full = price.amount().multiply(BigDecimal.valueOf(quantity == null ? 1 : quantity));
        return new Money(discount == null ? full : full.subtract(discount.amount()), price.currency());
    }

    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }

    /**
     * Where it stands.
     *
     * @param active true also in a trial, and while canceled but not yet deactivated
     * @param declineReason of the last failed charge
     */
    public record Status(
            SubscriptionState state,
            @Nullable Boolean active,
            @Nullable Boolean live,
            @Nullable Instant changed,
            @Nullable DeclineReason declineReason) {}

    /** Whose it is and how it came about; an import has its identifiers, a purchase its first order. */
    public record Origin(
            @Nullable AccountId account,
            @Nullable QuoteId quote,
            @Nullable OrderId initialOrder,
            @Nullable OrderReference initialOrderReference,
            @Nullable String importIdentifier,
            @Nullable String customReferenceId) {

        @Override
        public String toString() {
            return "Origin[hidden]";
        }
    }

    /**
     * What is subscribed to.
     *
     * @param adhoc true for a managed one: no schedule, charged by {@link SubscriptionBilling#charge}
     * @param autoRenew false where the buyer must pay each period by hand
     */
    public record Plan(
            @Nullable ProductPath product,
            @Nullable String sku,
            @Nullable String display,
            @Nullable Integer quantity,
            @Nullable Boolean adhoc,
            @Nullable Boolean autoRenew) {}

    /**
     * What it costs.
     *
     * @param price of one unit
     * @param subtotal unreliable: seen with sales tax included and without; see {@link Subscription#perPeriod}
     * @param discountDuration a number of periods or a word
     */
    public record Prices(
            @Nullable String currency,
            Sum price,
            Sum discount,
            Sum subtotal,
            @Nullable String discountDuration,
            @Nullable SetupFee setupFee) {}

    /** What is paid once at the start; the title by language. */
    public record SetupFee(List<Money> prices, Map<String, String> titles) {

        public SetupFee {
            prices = List.copyOf(prices);
        }
    }

    /**
     * When it runs, in UTC days.
     *
     * @param end set by somebody, null for none
     * @param sequence number of the current period, from 1
     * @param periods null for endless
     * @param remainingPeriods null for endless
     */
    public record Schedule(
            @Nullable LocalDate begin,
            @Nullable LocalDate next,
            @Nullable LocalDate end,
            @Nullable LocalDate canceled,
            @Nullable LocalDate deactivation,
            @Nullable Integer sequence,
            @Nullable Integer periods,
            @Nullable Integer remainingPeriods,
            @Nullable Interval interval) {}

    /**
     * The next charge and the mail before it; may be stale on ended subscriptions: look at the state first.
     *
     * @param notificationType such as {@code PAYMENT_REMINDER}
     */
    public record NextCharge(
            @Nullable LocalDate date,
            Sum preTax,
            Sum total,
            @Nullable String notificationType,
            @Nullable LocalDate notificationDate) {}

    /** How it is paid; {@code expiry} such as {@code 09/28}, {@code cardEnding} always four digits. */
    public record PaymentMethod(
            @Nullable String type,
            @Nullable String cardType,
            @Nullable String cardEnding,
            @Nullable String expiry,
            @Nullable String action) {

        @Override
        public String toString() {
            return "PaymentMethod[hidden]";
        }
    }

    /** Whether it is or will be paused; dates and {@code billingCycles} only where a pause is. */
    public record Pausing(
            @Nullable Boolean eligibleByBuyer,
            @Nullable Boolean scheduled,
            @Nullable Integer billingCycles,
            @Nullable LocalDate pauseDate,
            @Nullable LocalDate resumeDate,
            @Nullable LocalDate nextAvailable) {}

    /**
     * What the seller keeps with it, and what has no form of its own here.
     *
     * @param taxExemptionData JSON as sent
     */
    public record Extras(
            Map<String, String> attributes,
            Map<String, String> tags,
            Fulfillments fulfillments,
            @Nullable String taxExemptionData) {

        @Override
        public String toString() {
            return "Extras[hidden]";
        }
    }
}
