package io.storefleet.fastspring.products;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.internal.Query;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which prices are asked for. Without a country each product comes with all of some 250, about 47 kB.
 *
 * @param country ISO 3166-1 alpha-2, upper case; null for all
 * @param currency ISO 4217, upper case; null for each country's own
 */
public record PriceQuery(@Nullable String country, @Nullable String currency) {

    private static final PriceQuery ALL = new PriceQuery(null, null);

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public PriceQuery {
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("A country is two upper case letters");
        }
        if (currency != null && !Money.isCurrency(currency)) {
            throw new IllegalArgumentException("A currency is three upper case letters");
        }
    }

    /** Every country, each in its own currency. */
    public static PriceQuery all() {
        return ALL;
    }

    /** One country in its own currency. */
    public static PriceQuery in(String country) {
        return new PriceQuery(country, null);
    }

    Query parameters() {
        return new Query().add("country", country).add("currency", currency);
    }
}
