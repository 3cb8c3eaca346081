package io.storefleet.simulator.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/** An amount in major units with its currency, never with more decimals than the currency has. */
public record Money(BigDecimal amount, String currency) {

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final Set<String> POINT_LANGUAGES = Set.of("en", "ja", "zh", "ko", "ar");
    private static final Map<String, BigDecimal> PER_DOLLAR = Map.of(
            "USD", BigDecimal.ONE,
            "EUR", new BigDecimal("0.92"),
            "GBP", new BigDecimal("0.79"),
            "CHF", new BigDecimal("0.89"),
            "JPY", new BigDecimal("151"));
    private static final Map<String, String> SYMBOLS = Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥");

    /** Rounds to the currency's decimals. */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount.setScale(decimals(currency), RoundingMode.HALF_UP), currency);
    }

    /** The same value at a fixed invented rate. */
    public Money in(String other) {
        BigDecimal dollars = amount.divide(rate(currency), 6, RoundingMode.HALF_UP);
        return of(dollars.multiply(rate(other)), other);
    }

    /** As the API writes it: {@code 49.9}, {@code 49.0}, {@code 7500} for yen. */
    public BigDecimal number() {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), Math.min(1, decimals(currency))), RoundingMode.UNNECESSARY);
    }

    /** For people who read the language: {@code $1,234.50}, {@code 1.234,50 €} with a no-break space, {@code ¥7,500}. */
    public String display(String language) {
        boolean point = POINT_LANGUAGES.contains(language);
        char group = point ? ',' : language.equals("fr") || language.equals("sv") ? NO_BREAK_SPACE : '.';
        String number = grouped(group, point ? '.' : ',');
        String symbol = SYMBOLS.getOrDefault(currency, currency);
        if (currency.equals("CHF")) {
            return symbol + NO_BREAK_SPACE + number;
        }
        if (!point && currency.equals("USD")) {
            return "US$" + NO_BREAK_SPACE + number;
        }
        return point || currency.equals("JPY") ? symbol + number : number + NO_BREAK_SPACE + symbol;
    }

    /** An amount that this one exceeds by the other. */
    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount), currency);
    }

    /** A share of it, rounded. */
    public Money times(BigDecimal factor) {
        return of(amount.multiply(factor), currency);
    }

    public static Money zero(String currency) {
        return of(BigDecimal.ZERO, currency);
    }

    /** How many decimals the currency has. */
    public static int decimals(String currency) {
        return currency.equals("JPY") ? 0 : 2;
    }

    /** By hand, because a page of orders shows thousands of amounts and DecimalFormat takes its time. */
    private String grouped(char group, char decimal) {
        String plain = amount.setScale(decimals(currency), RoundingMode.HALF_UP).toPlainString();
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder number = new StringBuilder(plain);
        if (end < plain.length()) {
            number.setCharAt(end, decimal);
        }
        for (int place = end - 3; place > (plain.startsWith("-") ? 1 : 0); place -= 3) {
            number.insert(place, group);
        }
        return number.toString();
    }

    private static BigDecimal rate(String currency) {
        return PER_DOLLAR.getOrDefault(currency, BigDecimal.ONE);
    }
}
