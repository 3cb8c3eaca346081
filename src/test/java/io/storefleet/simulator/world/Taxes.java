package io.storefleet.simulator.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Sales tax by country at invented rates; prices include it. */
public final class Taxes {

    private static final Map<String, String> PERCENT = Map.of(
            "DE", "19", "FR", "20", "GB", "20", "ES", "21", "IT", "22", "SE", "25", "PL", "23", "CH", "8.1", "JP", "10",
            "US", "7.25");

    private Taxes() {}

    /** What the rate is called, e.g. {@code 19}. */
    public static BigDecimal percent(String country) {
        return new BigDecimal(PERCENT.getOrDefault(country, "0"));
    }

    /** The part of a price that is not tax. */
    public static Money net(Money gross, String country) {
        BigDecimal factor = BigDecimal.ONE.add(percent(country).movePointLeft(2));
        return Money.of(gross.amount().divide(factor, 6, RoundingMode.HALF_UP), gross.currency());
    }
}
