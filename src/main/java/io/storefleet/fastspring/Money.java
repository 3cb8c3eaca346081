package io.storefleet.fastspring;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount in major units, with the scale the service sent.
 *
 * @param currency ISO 4217, upper case
 */
public record Money(BigDecimal amount, String currency) {

    private static final Pattern ISO_4217 = Pattern.compile("[A-Z]{3}");

    public Money {
        if (!ISO_4217.matcher(currency).matches()) {
            throw new IllegalArgumentException("A currency is three upper case letters");
        }
    }

    /** Whether the text has the form of a currency code. */
    public static boolean isCurrency(String text) {
        return ISO_4217.matcher(text).matches();
    }
}
