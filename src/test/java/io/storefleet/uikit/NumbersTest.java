package io.storefleet.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Numbers as people type them. */
class NumbersTest {

    @Test
    void readsAmountsAsTheReaderWritesThem() {
        assertThat(Numbers.amount("1,234.50", Locale.ENGLISH)).isEqualByComparingTo("1234.50");
        assertThat(Numbers.amount("1.234,50", Locale.GERMAN)).isEqualByComparingTo("1234.50");
        assertThat(Numbers.amount("12 EUR", Locale.ENGLISH)).isNull();
        assertThat(Numbers.amount("", Locale.ENGLISH)).isNull();
        assertThat(Numbers.whole("1.5")).isNull();
    }

    @Test
    void fillsInTheDecimalsOfTheCurrencyAndReadsThemBack() {
        assertThat(Numbers.text(new BigDecimal("14.9"), "USD", Locale.ENGLISH)).isEqualTo("14.90");
        assertThat(Numbers.text(new BigDecimal("1234.5"), "EUR", Locale.GERMAN)).isEqualTo("1234,50");
        assertThat(Numbers.text(new BigDecimal("7500.0"), "JPY", Locale.ENGLISH))
                .isEqualTo("7500");
        assertThat(Numbers.text(new BigDecimal("1.2345"), "USD", Locale.ENGLISH))
                .isEqualTo("1.2345");
        var typed = Numbers.text(new BigDecimal("1234.5"), "EUR", Locale.GERMAN);
        assertThat(Numbers.amount(typed, Locale.GERMAN)).isEqualByComparingTo("1234.5");
    }
}
