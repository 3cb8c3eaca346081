package io.storefleet.simulator.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** What one of a product costs: set for some currencies, following from US dollars for the others. */
public record PriceList(BigDecimal dollars, Map<String, BigDecimal> set) {

    public PriceList {
        set = Map.copyOf(set);
    }

    static PriceList of(String dollars) {
        return new PriceList(new BigDecimal(dollars), Map.of());
    }

    /** Where it follows from dollars it is rounded to amounts a seller would choose. */
    Money in(String currency) {
        if (set.containsKey(currency)) {
            return Money.of(set.getOrDefault(currency, dollars), currency);
        }
        Money exact = Money.of(dollars, "USD").in(currency);
        if (currency.equals("USD") || dollars.signum() == 0) {
            return exact;
        }
        BigDecimal step = currency.equals("JPY") ? BigDecimal.valueOf(100) : new BigDecimal("0.50");
        BigDecimal steps = exact.amount().divide(step, 0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
        return Money.of(steps.multiply(step), currency);
    }
}
