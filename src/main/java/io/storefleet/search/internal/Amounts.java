package io.storefleet.search.internal;

import io.storefleet.search.SearchProblem;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads {@code >100}, {@code <=20.5EUR}, {@code 10..20} or {@code 100}. */
final class Amounts {

    private static final String NUMBER = "(\\d{1,12}(?:[.,]\\d{1,4})?)";
    private static final Pattern CURRENCY = Pattern.compile("([A-Za-z]{3})?(.*?)([A-Za-z]{3})?");
    private static final Pattern ONE = Pattern.compile("(>=|<=|>|<|=)?" + NUMBER);
    private static final Pattern RANGE = Pattern.compile(NUMBER + "?\\.\\." + NUMBER + "?");

    private Amounts() {}

    static void read(Term term, Conditions into) {
        var parts = CURRENCY.matcher(term.value().replace(" ", ""));
        if (!parts.matches()) {
            throw problem(term);
        }
        currency(term, parts.group(1), into);
        currency(term, parts.group(3), into);
        amount(term, parts.group(2), into);
    }

    private static void currency(Term term, String code, Conditions into) {
        if (code != null) {
            into.filter(term.not(), "currency", code.toUpperCase(Locale.ROOT));
        }
    }

    private static void amount(Term term, String text, Conditions into) {
        var range = RANGE.matcher(text);
        if (range.matches() && text.length() > 2) {
            put(term, "least", range.group(1), into);
            put(term, "most", range.group(2), into);
            return;
        }
        var one = ONE.matcher(text);
        if (!one.matches()) {
            throw problem(term);
        }
        switch (one.group(1)) {
            case ">" -> put(term, "above", one.group(2), into);
            case "<" -> put(term, "below", one.group(2), into);
            case ">=" -> put(term, "least", one.group(2), into);
            case "<=" -> put(term, "most", one.group(2), into);
            case null, default -> {
                put(term, "least", one.group(2), into);
                put(term, "most", one.group(2), into);
            }
        }
    }

    private static void put(Term term, String key, String number, Conditions into) {
        if (number != null) {
            into.filter(term.not(), key, number.replace(',', '.'));
        }
    }

    private static SearchProblem problem(Term term) {
        return new SearchProblem(
                SearchProblem.Kind.BAD_AMOUNT, term.at().from(), term.at().to());
    }
}
