package io.storefleet.fastspring.quotes;

import io.storefleet.fastspring.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a draft may leave to the store (contract 12). Null means the store's default; an empty text means explicitly nothing.
 *
 * @param currency ISO 4217
 * @param notes up to 5,000 characters, shown to the buyer
 */
public record QuoteOptions(
        @Nullable String coupon,
        @Nullable String currency,
        @Nullable String notes,
        @Nullable String taxId,
        Terms terms,
        Map<String, String> tags,
        Origin origin) {

    /** All left to the store. */
    public static final QuoteOptions STANDARD =
            new QuoteOptions(null, null, null, null, Terms.STANDARD, Map.of(), Origin.UNSAID);

    private static final int LONGEST_NOTES = 5_000;

    public QuoteOptions {
        tags = Map.copyOf(tags);
        if (currency != null && !Money.isCurrency(currency)) {
            throw new IllegalArgumentException("A currency is three upper case letters");
        }
        if (notes != null && notes.length() > LONGEST_NOTES) {
            throw new IllegalArgumentException("Notes have at most " + LONGEST_NOTES + " characters");
        }
    }

    /**
     * @param days until the quote expires, 1 to 90
     * @param netTermsDays how long the buyer has to pay
     */
    public record Terms(
            @Nullable Integer days,
            @Nullable Fulfillment fulfillment,
            @Nullable Integer netTermsDays) {

        public static final Terms STANDARD = new Terms(null, null, null);

        private static final int LONGEST_DAYS = 90;

        public Terms {
            if (days != null && (days < 1 || days > LONGEST_DAYS)) {
                throw new IllegalArgumentException("A quote lasts 1 to " + LONGEST_DAYS + " days");
            }
        }
    }

    /** When the buyer gets what was quoted. */
    public enum Fulfillment {
        ON_PAYMENT,
        ON_QUOTE_ACCEPTANCE
    }

    /** Where the wish for the quote came from. @param ip up to 25 characters */
    public record Origin(@Nullable String source, @Nullable String ip) {

        public static final Origin UNSAID = new Origin(null, null);

        private static final int LONGEST_IP = 25;

        public Origin {
            if (ip != null && ip.length() > LONGEST_IP) {
                throw new IllegalArgumentException("An address has at most " + LONGEST_IP + " characters");
            }
        }

        @Override
        public String toString() {
            return "Origin[" + source + "]";
        }
    }

    public QuoteOptions withCoupon(String code) {
        return new QuoteOptions(code, currency, notes, taxId, terms, tags, origin);
    }

    public QuoteOptions withCurrency(String iso) {
        return new QuoteOptions(coupon, iso, notes, taxId, terms, tags, origin);
    }

    public QuoteOptions withNotes(String text) {
        return new QuoteOptions(coupon, currency, text, taxId, terms, tags, origin);
    }

    public QuoteOptions withTaxId(String number) {
        return new QuoteOptions(coupon, currency, notes, number, terms, tags, origin);
    }

    public QuoteOptions with(Terms other) {
        return new QuoteOptions(coupon, currency, notes, taxId, other, tags, origin);
    }

    public QuoteOptions withTags(Map<String, String> others) {
        return new QuoteOptions(coupon, currency, notes, taxId, terms, others, origin);
    }

    public QuoteOptions with(Origin other) {
        return new QuoteOptions(coupon, currency, notes, taxId, terms, tags, other);
    }

    @Override
    public String toString() {
        return "QuoteOptions[hidden]";
    }
}
