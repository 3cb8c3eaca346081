package io.storefleet.query;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code >100}, {@code <=20.5EUR}, {@code 10..20} or {@code 100}. */
public final class Amounts {

    private static final String NUMBER = "(\\d{1,12}(?:[.,]\\d{1,4})?)";
    private static final Pattern CURRENCY = Pattern.compile("([A-Za-z]{3})?(.*?)([A-Za-z]{3})?");
    private static final Pattern ONE = Pattern.compile("(>=|<=|>|<|=)?" + NUMBER);
    private static final Pattern RANGE = Pattern.compile(NUMBER + "?\\.\\." + NUMBER + "?");

    private Amounts() {}

    /** @throws QueryProblem when the value is none of these */
    public static AmountRange read(Term<?> term) {
        var parts = CURRENCY.matcher(term.value().replace(" ", ""));
        if (!parts.matches() || (parts.group(1) != null && parts.group(3) != null)) {
            throw problem(term);
        }
        var code = parts.group(1) == null ? parts.group(3) : parts.group(1);
        return amount(term, parts.group(2), code == null ? null : code.toUpperCase(Locale.ROOT));
    }

    private static AmountRange amount(Term<?> term, String text, @Nullable String currency) {
        var range = RANGE.matcher(text);
        if (range.matches() && text.length() > 2) {
            return new AmountRange(null, point(range.group(1)), null, point(range.group(2)), currency);
        }
        var one = ONE.matcher(text);
        if (!one.matches()) {
            throw problem(term);
        }
        var number = point(one.group(2));
        return switch (one.group(1)) {
            case ">" -> new AmountRange(number, null, null, null, currency);
            case "<" -> new AmountRange(null, null, number, null, currency);
            case ">=" -> new AmountRange(null, number, null, null, currency);
            case "<=" -> new AmountRange(null, null, null, number, currency);
            case null, default -> new AmountRange(null, number, null, number, currency);
        };
    }

    private static @Nullable String point(@Nullable String number) {
        return number == null ? null : number.replace(',', '.');
    }

    private static QueryProblem problem(Term<?> term) {
        return new QueryProblem(QueryProblem.Kind.BAD_AMOUNT, term);
    }
}
