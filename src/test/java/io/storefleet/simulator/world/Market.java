package io.storefleet.simulator.world;

import java.util.Map;
import java.util.Set;

/** Where a buyer lives, reads and pays. */
public record Market(String country, String language, String currency) {

    private static final Set<String> EURO =
            Set.of("AT", "BE", "DE", "ES", "FI", "FR", "GR", "IE", "IT", "LU", "NL", "PL", "PT", "SE", "SI", "SK");
    private static final Map<String, String> OWN = Map.of("GB", "GBP", "CH", "CHF", "JP", "JPY");

    /** Pays in the currency the stores ask for in this country; dollars unless they have another. */
    public static Market of(String country, String language) {
        String currency = EURO.contains(country) ? "EUR" : OWN.getOrDefault(country, "USD");
        return new Market(country, language, currency);
    }

    /** The same buyer paying in another currency. */
    public Market paying(String other) {
        return new Market(country, language, other);
    }
}
