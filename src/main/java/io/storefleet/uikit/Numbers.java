package io.storefleet.uikit;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
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

    /** The amount as {@link #amount} reads it, with as many decimals as it has. */
    public static String text(BigDecimal amount, Locale locale) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, amount.stripTrailingZeros().scale()));
        format.setMaximumFractionDigits(4);
        return format.format(amount);
    }
}
