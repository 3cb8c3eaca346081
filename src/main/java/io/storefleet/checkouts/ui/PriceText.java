package io.storefleet.checkouts.ui;

import io.storefleet.fastspring.Money;
import io.storefleet.uikit.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Amounts as people type them, such as {@code 5 USD; 4.50 EUR}; null for what is none. */
final class PriceText {

    private static final Pattern ONE =
            Pattern.compile("\\s*(?:(-?[0-9][0-9.,]*)\\s*([A-Za-z]{3})|([A-Za-z]{3})\\s*(-?[0-9][0-9.,]*))\\s*");
    private static final Pattern TIER = Pattern.compile("\\s*([0-9]{1,6})\\s*:\\s*(.+)");

    private PriceText() {}

    /** One or several, by semicolons; none of a blank text. */
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
            var amount = Numbers.amount(one.group(1) == null ? one.group(4) : one.group(1), locale);
            if (amount == null) {
                return null;
            }
            var currency = one.group(2) == null ? one.group(3) : one.group(2);
            amounts.add(new Money(amount, currency.toUpperCase(Locale.ROOT)));
        }
        return amounts;
    }

    static String write(List<Money> amounts, Locale locale) {
        return amounts.stream()
                .map(money -> Numbers.text(money.amount(), money.currency(), locale) + " " + money.currency())
                .collect(Collectors.joining("; "));
    }

    /** {@code 5: 10} a line: what holds from this quantity on. */
    static <T> @Nullable SortedMap<Integer, T> tiers(String text, Function<String, @Nullable T> value) {
        var tiers = new TreeMap<Integer, T>();
        for (var line : text.split("\\n")) {
            if (line.isBlank()) {
                continue;
            }
            var one = TIER.matcher(line);
            var from = one.matches() ? Numbers.whole(one.group(1)) : null;
            var worth = from == null ? null : value.apply(one.group(2).strip());
            if (from == null || worth == null || tiers.put(from, worth) != null) {
                return null;
            }
        }
        return tiers.isEmpty() ? null : tiers;
    }
}
