package io.storefleet.products.ui;

import io.storefleet.products.FieldChecks;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Currency;
import java.util.Locale;

/** Numbers as people type them in their language. */
final class Typed {

    private Typed() {}

    /** {@code 49.90}, in German {@code 49,90}; with the decimals of the currency. */
    static String amount(BigDecimal amount, String currency, Locale locale) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        int decimals = FieldChecks.currency(currency)
                .map(Currency::getDefaultFractionDigits)
                .orElse(amount.scale());
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, amount.scale()));
        return format.format(amount);
    }

    static String number(BigDecimal number, Locale locale) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(8);
        return format.format(number);
    }

    /** The number as it is kept; empty for what is none. */
    static String plain(String typed, Locale locale) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setParseBigDecimal(true);
        var place = new ParsePosition(0);
        var parsed = format.parse(typed, place);
        return place.getIndex() == typed.length() && parsed instanceof BigDecimal number ? number.toPlainString() : "";
    }
}
