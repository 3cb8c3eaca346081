package io.storefleet.mirror.internal.shown;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The fields of the contract (7.2, 9.1, 11.2) whose values name nobody, by the object they stand in. */
final class KnownFields {

    private static final Pattern SUFFIX = Pattern.compile("(?:InPayoutCurrency|Value|InSeconds|Percent)?"
            + "(?:Display(?:ISO8601|InPayoutCurrency|EmailEnhancements(?:WithTime)?)?)?$");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_]{0,30}(?:8601)?");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{6,40}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int LONGEST = 200;

    /** Numbers, days and amounts, each also in its other forms: as shown, in the payout currency, in seconds. */
    private static final Set<String> FIGURES = words("""
            total tax subtotal discount discountWithTax price amount quantity sequence periods remainingPeriods \
            intervalLength intervalLengthGtOne sent percent unitPrice unitDiscount priceTotal discountTotal \
            totalWithTaxes totalReturn totalRefund nextChargePreTax nextChargeTotal pauseBillingCycles discountPercent \
            proratedItemChangeAmount proratedItemProratedCharge proratedItemCreditAmount proratedItemTaxAmount \
            proratedItemTotal changed next end begin canceledDate deactivationDate pauseDate resumeDate \
            nextAvailablePause nextAvailablePauseDate nextChargeDate nextNotificationDate periodStartDate periodEndDate \
            completed live active adhoc autoRenew isSubscription isAddon isNotTrial isPauseScheduled \
            isSubscriptionEligibleForPauseByBuyer taxWithholdings applyDiscountImmediately isEndDateSet""");

    private static final Set<String> IDS =
            words("id order subscription account return quote initialOrderId initialOrderReference reference siteId");

    private static final Set<String> WORDS = words("""
            state currency payoutCurrency nextChargeCurrency language product sku coupon coupons type trialType \
            intervalUnit intervalUnitAbbreviation declineReason reason acquisitionTransactionType billDescriptor \
            nextNotificationType discountDuration discountPath cancellation path paymentMethod cardType \
            paymentMethodAction expiry cardEnding refundType display shortDisplay""");

    private static final Set<String> ITEM_LIKE = words("""
            items addons discounts returns instructions withholdings driver trialReminder paymentReminder \
            paymentOverdue cancellationSetting setupFee price""");

    /** The object itself and the parts of it that are made like it. */
    static final KnownFields ROOT = new KnownFields(words(FIGURES, IDS, WORDS), ITEM_LIKE);

    /** What was delivered: the kind of it, for everybody; never the thing itself. */
    static final KnownFields DELIVERED = new KnownFields(words("display size type"), Set.of());

    private static final Map<String, KnownFields> OTHERS = Map.of(
            "address",
            new KnownFields(words("country"), Set.of()),
            "payment",
            new KnownFields(words("type creditcard creditCard cardEnding"), Set.of()));

    private final Set<String> shown;
    private final Set<String> composed;

    private KnownFields(Set<String> shown, Set<String> composed) {
        this.shown = shown;
        this.composed = composed;
    }

    /** How the object of this name inside is read; empty for one that may hold anything. */
    Optional<KnownFields> inside(String name) {
        if (this == DELIVERED) {
            return Optional.of(DELIVERED);
        }
        return composed.contains(name)
                ? Optional.of(ROOT)
                : this == ROOT ? Optional.ofNullable(OTHERS.get(name)) : Optional.empty();
    }

    /** Whether a value of this name may be shown to everybody who sees the object. */
    boolean shows(String name, JsonNode value) {
        if (this == ROOT && CURRENCY.matcher(name).matches()) {
            return value.isNumber();
        }
        var base = shown.contains(name) ? name : family(name);
        return shown.contains(base) && fits(base, value);
    }

    private static boolean fits(String base, JsonNode value) {
        if (!value.isString()) {
            return true;
        }
        var text = value.stringValue();
        if (IDS.contains(base)) {
            return ID.matcher(text).matches();
        }
        return text.length() <= LONGEST && text.indexOf('@') < 0 && (!FIGURES.contains(base) || isFigure(text));
    }

    /** An amount, a day or a moment as they are written for people: with a digit, and with hardly a word. */
    private static boolean isFigure(String text) {
        return text.chars().filter(Character::isLetter).count() <= 8;
    }

    /** Whether the service gives this name; what a seller or a buyer calls something may name somebody. */
    boolean chosenByTheService(String name) {
        if (this == DELIVERED) {
            return true;
        }
        return shown.contains(name)
                || shown.contains(family(name))
                || composed.contains(name)
                || NAME.matcher(name).matches();
    }

    private static String family(String name) {
        return SUFFIX.matcher(name).replaceFirst("");
    }

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }

    @SafeVarargs
    private static Set<String> words(Set<String>... sets) {
        return Arrays.stream(sets).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
