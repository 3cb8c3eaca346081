package io.storefleet.uikit;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them; null for what is none. */
public final class Numbers {

    private Numbers() {}

    public static @Nullable Integer whole(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** An amount in the reader's language, such as {@code 1,234.50} or {@code 1.234,50}. */
    public static @Nullable BigDecimal amount(String text, Locale locale) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setParseBigDecimal(true);
        var place = new ParsePosition(0);
        var parsed = format.parse(text.strip(), place);
        return place.getIndex() == text.strip().length() && parsed instanceof BigDecimal amount ? amount : null;
    }

    /**
     * The amount as {@link #amount} reads it, with the decimals of its currency or as many more as it has.
     *
     * @param currency ISO 4217; of an unknown code the amount's own decimals are shown
     */
    public static String text(BigDecimal amount, String currency, Locale locale) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(
                Math.max(decimals(currency), amount.stripTrailingZeros().scale()));
        format.setMaximumFractionDigits(Math.max(4, decimals(currency)));
        return format.format(amount);
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknownCode) {
            return 0;
        }
    }
}
