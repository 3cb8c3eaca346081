package io.storefleet.subscriptions.ui;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them; null for what is none. */
final class Numbers {

    private Numbers() {}

    static @Nullable Integer whole(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** An amount in the reader's language, such as {@code 1,234.50} or {@code 1.234,50}. */
    static @Nullable BigDecimal amount(String text, Locale locale) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setParseBigDecimal(true);
        var place = new ParsePosition(0);
        var parsed = format.parse(text.strip(), place);
        return place.getIndex() == text.strip().length() && parsed instanceof BigDecimal amount ? amount : null;
    }
}
