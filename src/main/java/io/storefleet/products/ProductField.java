package io.storefleet.products;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The settings of a product under one name each, such as {@code sku} or {@code price.USD}: by these names products are
 * compared, changes told and kept, and tables read.
 */
public enum ProductField {
    DISPLAY("display", Part.DISPLAY, Keyed.LANGUAGE, Value.SHORT),
    SUMMARY("summary", Part.DESCRIPTION, Keyed.LANGUAGE, Value.LONG),
    ACTION("action", Part.DESCRIPTION, Keyed.LANGUAGE, Value.LONG),
    FULL("full", Part.DESCRIPTION, Keyed.LANGUAGE, Value.LONG),
    BADGE("badge", Part.BADGE, Keyed.LANGUAGE, Value.SHORT),
    INSTRUCTIONS("instructions", Part.INSTRUCTIONS, Keyed.LANGUAGE, Value.LONG),
    IMAGE("image", Part.IMAGE, Keyed.NOT, Value.ADDRESS),
    FORMAT("format", Part.FORMAT, Keyed.NOT, Value.WORD),
    SKU("sku", Part.SKU, Keyed.NOT, Value.SHORT),
    TAXCODE("taxcode", Part.TAXCODE, Keyed.NOT, Value.SHORT),
    RANK("rank", Part.RANK, Keyed.NOT, Value.COUNT),
    ATTRIBUTE("attribute", Part.ATTRIBUTES, Keyed.TEXT, Value.SHORT),
    PRICE("price", Part.PRICING, Keyed.CURRENCY, Value.AMOUNT),
    INTERVAL("interval", Part.PRICING, Keyed.NOT, Value.WORD),
    INTERVAL_LENGTH("intervalLength", Part.PRICING, Keyed.NOT, Value.POSITIVE),
    INTERVAL_COUNT("intervalCount", Part.PRICING, Keyed.NOT, Value.POSITIVE),
    RENEW("renew", Part.PRICING, Keyed.NOT, Value.WORD),
    TRIAL("trial", Part.PRICING, Keyed.NOT, Value.COUNT),
    PAYMENT_COLLECTED("paymentCollected", Part.PRICING, Keyed.NOT, Value.YES_NO),
    PAID_TRIAL("paidTrial", Part.PRICING, Keyed.NOT, Value.YES_NO),
    TRIAL_PRICE("trialPrice", Part.PRICING, Keyed.CURRENCY, Value.AMOUNT),
    SETUP_FEE("setupFee", Part.PRICING, Keyed.CURRENCY, Value.AMOUNT),
    SETUP_FEE_TITLE("setupFeeTitle", Part.PRICING, Keyed.LANGUAGE, Value.SHORT),
    QUANTITY_BEHAVIOR("quantityBehavior", Part.PRICING, Keyed.NOT, Value.WORD),
    QUANTITY_DEFAULT("quantityDefault", Part.PRICING, Keyed.NOT, Value.POSITIVE),
    QUANTITY_DISCOUNT("quantityDiscount", Part.PRICING, Keyed.QUANTITY, Value.PERCENT),
    DISCOUNT_REASON("discountReason", Part.PRICING, Keyed.LANGUAGE, Value.SHORT),
    DISCOUNT_DURATION("discountDuration", Part.PRICING, Keyed.NOT, Value.POSITIVE),
    DATE_LIMITS("dateLimitsEnabled", Part.PRICING, Keyed.NOT, Value.YES_NO),
    REMINDER("reminder", Part.PRICING, Keyed.NOT, Value.YES_NO),
    REMINDER_INTERVAL("reminderInterval", Part.PRICING, Keyed.NOT, Value.WORD),
    REMINDER_LENGTH("reminderLength", Part.PRICING, Keyed.NOT, Value.POSITIVE),
    OVERDUE("overdue", Part.PRICING, Keyed.NOT, Value.YES_NO),
    OVERDUE_INTERVAL("overdueInterval", Part.PRICING, Keyed.NOT, Value.WORD),
    OVERDUE_LENGTH("overdueLength", Part.PRICING, Keyed.NOT, Value.POSITIVE),
    OVERDUE_TIMES("overdueTimes", Part.PRICING, Keyed.NOT, Value.POSITIVE),
    CANCELLATION_INTERVAL("cancellationInterval", Part.PRICING, Keyed.NOT, Value.WORD),
    CANCELLATION_LENGTH("cancellationLength", Part.PRICING, Keyed.NOT, Value.POSITIVE),
    /** The paths of what is offered along, with blanks between; changed by a call of its own. */
    OFFER("offer", Part.OFFERS, Keyed.TYPE, Value.PATHS),
    /** The text over an offer, by type and language, such as {@code offerText.upsell.en}. */
    OFFER_TEXT("offerText", Part.OFFERS, Keyed.TYPE_AND_LANGUAGE, Value.SHORT);

    /** What the service takes as a whole: whether it merges or replaces within is not documented. */
    public enum Part {
        DISPLAY,
        DESCRIPTION,
        BADGE,
        INSTRUCTIONS,
        IMAGE,
        FORMAT,
        SKU,
        TAXCODE,
        RANK,
        ATTRIBUTES,
        PRICING,
        OFFERS
    }

    /** What stands behind the dot. */
    public enum Keyed {
        NOT,
        LANGUAGE,
        CURRENCY,
        QUANTITY,
        TEXT,
        TYPE,
        TYPE_AND_LANGUAGE
    }

    /** What a value is. */
    public enum Value {
        /** At most 255 characters. */
        SHORT,
        /** Perhaps with markup. */
        LONG,
        ADDRESS,
        WORD,
        /** 0 and more. */
        COUNT,
        /** 1 and more. */
        POSITIVE,
        AMOUNT,
        PERCENT,
        YES_NO,
        PATHS
    }

    private static final Map<String, ProductField> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(each -> each.word.toLowerCase(Locale.ROOT), Function.identity()));

    private final String word;
    private final Part part;
    private final Keyed keyed;
    private final Value value;

    ProductField(String word, Part part, Keyed keyed, Value value) {
        this.word = word;
        this.part = part;
        this.keyed = keyed;
        this.value = value;
    }

    public String word() {
        return word;
    }

    public Part part() {
        return part;
    }

    public Keyed keyed() {
        return keyed;
    }

    public Value value() {
        return value;
    }

    /** The name with this behind the dot. */
    public String of(String key) {
        return word + "." + key;
    }

    /** A field, and what stands behind the dot of its name; empty where nothing does. */
    public record Name(ProductField field, String key) {

        @Override
        public String toString() {
            return key.isEmpty() ? field.word : field.of(key);
        }
    }

    /** What a name means; in whatever case, though what is behind the dot of an attribute counts as it is. */
    public static Optional<Name> parse(String name) {
        int dot = name.indexOf('.');
        var word = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        var key = dot < 0 ? "" : name.substring(dot + 1).strip();
        var field = BY_NAME.get(word);
        return field == null || (field.keyed == Keyed.NOT) != (dot < 0) || (dot >= 0 && key.isEmpty())
                ? Optional.empty()
                : Optional.of(new Name(field, key(field.keyed, key)));
    }

    private static String key(Keyed keyed, String key) {
        return switch (keyed) {
            case CURRENCY -> key.toUpperCase(Locale.ROOT);
            case LANGUAGE, TYPE, TYPE_AND_LANGUAGE -> key.toLowerCase(Locale.ROOT);
            case NOT, QUANTITY, TEXT -> key;
        };
    }

    /** The field of a name that {@link #parse} knows. */
    public static ProductField named(String name) {
        return parse(name)
                .orElseThrow(() -> new IllegalArgumentException("no field of a product"))
                .field();
    }
}
