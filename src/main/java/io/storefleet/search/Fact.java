package io.storefleet.search;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One short thing that is known of something found. It keeps its type, so that each page words it for its reader. */
public record Fact(About about, Value value) {

    /** What a fact says. */
    public enum About {
        PERSON,
        COMPANY,
        EMAIL,
        COUNTRY,
        PATH,
        SKU,
        FORMAT,
        PRODUCTS,
        STATE,
        TOTAL,
        PRICE,
        NEXT_CHARGE,
        ENDS
    }

    /** What is said. */
    public sealed interface Value {}

    /** Words of the store or of its buyers, masked where the actor lacks {@code account.personal}. */
    public record Text(String text) implements Value {
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }

    /** @param currency ISO 4217 */
    public record Money(BigDecimal amount, String currency) implements Value {}

    /** A day of FastSpring's, which is a day in UTC and never shifted. */
    public record Day(LocalDate day) implements Value {}

    /** @param word as the query language has it, such as {@code overdue}; FastSpring may add to them */
    public record State(String word) implements Value {}
}
