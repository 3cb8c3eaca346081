package io.storefleet.products;

import static io.storefleet.products.ProductField.*;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.products.ProductField.Name;
import io.storefleet.products.ProductProblem.Kind;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what the service would refuse, or what nobody can want, before anything is sent. */
public final class FieldChecks {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[a-z]{2,4})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,8})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHORT = 255;
    private static final int LONG = 60_000;

    /** The words that can be sent. */
    public static final Map<ProductField, List<String>> WORDS = Map.of(
            FORMAT, List.of("digital", "physical", "digital-and-physical", "saas"),
            INTERVAL, List.of("adhoc", "day", "week", "month", "year"),
            RENEW, List.of("auto", "manual"),
            QUANTITY_BEHAVIOR, List.of("allow", "lock", "hide"),
            REMINDER_INTERVAL, List.of("day", "week", "month", "year"),
            OVERDUE_INTERVAL, List.of("day", "week", "month", "year"),
            CANCELLATION_INTERVAL, List.of("day", "week", "month", "year"));

    private FieldChecks() {}

    /**
     * The value as it is kept, so that what means the same is the same; empty for none.
     *
     * @throws ProductProblem which names the field
     */
    public static String value(String name, String typed) {
        var parsed = ProductField.parse(name).orElseThrow(() -> new ProductProblem(Kind.UNKNOWN_FIELD, name, ""));
        key(parsed);
        var text = typed.strip();
        return text.isEmpty() ? "" : value(parsed, text);
    }

    /** All of them, under names as {@link ProductField} writes them. */
    public static SortedMap<String, String> values(Map<String, String> typed) {
        var values = new TreeMap<String, String>();
        typed.forEach((name, text) -> {
            var value = value(name, text);
            values.put(ProductField.parse(name).map(Name::toString).orElse(name), value);
        });
        return values;
    }

    private static void key(Name name) {
        var key = name.key();
        switch (name.field().keyed()) {
            case LANGUAGE -> refuse(!LANGUAGE.matcher(key).matches(), Kind.LANGUAGE_INVALID, name, key);
            case CURRENCY -> refuse(currency(key).isEmpty(), Kind.CURRENCY_UNKNOWN, name, key);
            case QUANTITY ->
                refuse(!WHOLE.matcher(key).matches() || key.startsWith("0"), Kind.QUANTITY_INVALID, name, key);
            case TEXT -> refuse(key.length() > SHORT, Kind.TOO_LONG, name, "");
            case NOT, TYPE, TYPE_AND_LANGUAGE -> {}
        }
    }

    /** Empty for what is no currency of the world. */
    public static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(found -> found.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String value(Name name, String text) {
        return switch (name.field().value()) {
            case SHORT -> {
                refuse(text.length() > SHORT, Kind.TOO_LONG, name, "");
                yield text;
            }
            case LONG -> {
                refuse(text.length() > LONG, Kind.TOO_LONG, name, "");
                yield text;
            }
            case ADDRESS -> {
                refuse(text.length() > SHORT, Kind.TOO_LONG, name, "");
                refuse(!isAddress(text), Kind.ADDRESS_INVALID, name, "");
                yield text;
            }
            case WORD -> word(name, text.toLowerCase(java.util.Locale.ROOT));
            case COUNT -> whole(name, text, Kind.COUNT_INVALID, 0);
            case POSITIVE -> whole(name, text, Kind.POSITIVE_INVALID, 1);
            case AMOUNT -> amount(name, text);
            case PERCENT -> percent(name, text);
            case YES_NO -> yesNo(name, text.toLowerCase(java.util.Locale.ROOT));
            case PATHS -> paths(name, text);
        };
    }

    /** The number as it is kept. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Those of the values that are not what is there. */
    public static SortedMap<String, String> differences(Map<String, String> wanted, Map<String, String> there) {
        var different = new TreeMap<String, String>();
        wanted.forEach((name, value) -> {
            if (!there.getOrDefault(name, "").equals(value)) {
                different.put(name, value);
            }
        });
        return different;
    }

    private static boolean isAddress(String text) {
        try {
            var address = URI.create(text);
            return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static String word(Name name, String text) {
        var words = WORDS.getOrDefault(name.field(), List.of());
        refuse(!words.contains(text), Kind.WORD_INVALID, name, String.join(", ", words));
        return text;
    }

    private static String whole(Name name, String text, Kind kind, int least) {
        refuse(!WHOLE.matcher(text).matches() || Integer.parseInt(text) < least, kind, name, "");
        return String.valueOf(Integer.parseInt(text));
    }

    private static String amount(Name name, String text) {
        refuse(!NUMBER.matcher(text).matches(), Kind.AMOUNT_INVALID, name, "");
        var amount = plain(new BigDecimal(text));
        int decimals = currency(name.key()).orElseThrow().getDefaultFractionDigits();
        refuse(new BigDecimal(amount).scale() > decimals, Kind.DECIMALS, name, String.valueOf(decimals));
        return amount;
    }

    private static String percent(Name name, String text) {
        refuse(!NUMBER.matcher(text).matches(), Kind.PERCENT_INVALID, name, "");
        var percent = new BigDecimal(text);
        refuse(percent.signum() == 0 || percent.compareTo(HUNDRED) > 0, Kind.PERCENT_INVALID, name, "");
        return plain(percent);
    }

    private static String yesNo(Name name, String text) {
        refuse(!List.of("yes", "no", "true", "false").contains(text), Kind.YES_NO_INVALID, name, "");
        return text.equals("yes") || text.equals("true") ? "yes" : "no";
    }

    private static String paths(Name name, String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .distinct()
                .peek(path -> refuse(!ProductPath.isValid(path), Kind.PATH_INVALID, name, path))
                .collect(Collectors.joining(" "));
    }

    /**
     * Whether the values go together.
     *
     * @param after all that the product is to have @param changes those that are others than before
     */
    public static void together(Map<String, String> after, Map<String, String> changes) {
        for (var field : List.of(FORMAT, TAXCODE, RANK)) {
            refuse(changes.getOrDefault(field.word(), "?").isEmpty(), Kind.CANNOT_CLEAR, new Name(field, ""), "");
        }
        refuse(has(changes, DISPLAY) && !has(after, DISPLAY), Kind.NO_NAME, new Name(DISPLAY, "en"), "");
        if (changes.keySet().stream().anyMatch(name -> ProductField.named(name).part() == Part.PRICING)) {
            pricing(after);
        }
    }

    private static void pricing(Map<String, String> after) {
        refuse(!has(after, PRICE), Kind.NO_PRICE, new Name(PRICE, "USD"), "");
        var interval = after.getOrDefault(INTERVAL.word(), "");
        var regular = !interval.isEmpty() && !interval.equals("adhoc");
        refuse(
                regular && !after.containsKey(INTERVAL_LENGTH.word()),
                Kind.LENGTH_MISSING,
                new Name(INTERVAL_LENGTH, ""),
                "");
        var trial = !after.getOrDefault(TRIAL.word(), "0").equals("0");
        refuse(trial && interval.isEmpty(), Kind.TRIAL_WITHOUT_INTERVAL, new Name(TRIAL, ""), "");
        var paid = after.getOrDefault(PAID_TRIAL.word(), "no").equals("yes");
        refuse(paid && !has(after, TRIAL_PRICE), Kind.TRIAL_PRICE_MISSING, new Name(TRIAL_PRICE, "USD"), "");
    }

    private static boolean has(Map<String, String> values, ProductField field) {
        return values.keySet().stream().anyMatch(name -> name.startsWith(field.of("")));
    }

    private static void refuse(boolean wrong, Kind kind, Name name, String detail) {
        if (wrong) {
            throw new ProductProblem(kind, name.toString(), detail);
        }
    }
}
