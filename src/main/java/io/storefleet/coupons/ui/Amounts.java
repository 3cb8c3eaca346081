package io.storefleet.coupons.ui;

import io.storefleet.fastspring.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers and amounts as people type them in their language; null for what is none. */
final class Amounts {

    private static final Pattern ONE =
            Pattern.compile("\\s*(?:([0-9][0-9.,]*)\\s*([A-Za-z]{3})|([A-Za-z]{3})\\s*([0-9][0-9.,]*))\\s*");

    private Amounts() {}

    /** {@code 5 USD; 4.50 EUR}, one or several, by semicolons or lines. */
    static @Nullable List<Money> read(String text, Locale locale) {
        var amounts = new ArrayList<Money>();
        for (var part : text.split("[;\\n]")) {
            if (part.isBlank()) {
                continue;
            }
            var one = ONE.matcher(part);
            if (!one.matches()) {
                return null;
            }
            var figure = one.group(1) == null ? one.group(4) : one.group(1);
            var currency = one.group(2) == null ? one.group(3) : one.group(2);
            var amount = number(figure, locale);
            if (amount == null) {
                return null;
            }
            amounts.add(new Money(amount, currency.toUpperCase(Locale.ROOT)));
        }
        return amounts.isEmpty() ? null : amounts;
    }

    static String write(List<Money> amounts, Locale locale) {
        return amounts.stream()
                .map(money -> write(money.amount(), locale) + " " + money.currency())
                .collect(Collectors.joining("; "));
    }

    static String write(BigDecimal number, Locale locale) {
        var format = format(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    static @Nullable BigDecimal number(String text, Locale locale) {
        var format = format(locale);
        format.setParseBigDecimal(true);
        var place = new ParsePosition(0);
        var typed = text.strip();
        var parsed = format.parse(typed, place);
        return place.getIndex() == typed.length() && parsed instanceof BigDecimal amount ? amount : null;
    }

    static @Nullable Integer whole(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static DecimalFormat format(Locale locale) {
        return (DecimalFormat) NumberFormat.getNumberInstance(locale);
    }
}
