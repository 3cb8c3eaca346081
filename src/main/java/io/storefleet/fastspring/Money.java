package io.storefleet.fastspring;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount in major units, with the scale the service sent, which does not matter to {@code equals}: 49.9 is 49.90.
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money that && currency.equals(that.currency) && amount.compareTo(that.amount) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), currency);
    }

    /** Whether the text has the form of a currency code. */
    public static boolean isCurrency(String text) {
        return ISO_4217.matcher(text).matches();
    }
}
