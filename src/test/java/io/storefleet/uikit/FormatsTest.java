package io.storefleet.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Numbers, amounts and days as each language writes them. */
class FormatsTest {

    private final Formats english = new Formats(Locale.ENGLISH, ZoneOffset.UTC);
    private final Formats german = new Formats(Locale.GERMAN, ZoneOffset.UTC);

    @Test
    void writesAnAmountWithItsCurrencysDecimals() {
        var amount = new BigDecimal("1234.5000");
        assertThat(english.money(amount, "USD")).isEqualTo("$1,234.50");
        assertThat(german.money(amount, "EUR")).isEqualTo("1.234,50\u00a0€");
        assertThat(english.money(new BigDecimal("7500.0000"), "JPY")).isEqualTo("¥7,500");
    }

    @Test
    void writesADayAsTheLanguageDoes() {
        var day = LocalDate.of(2026, 11, 3);
        assertThat(english.day(day)).isEqualTo("3 Nov 2026");
        assertThat(german.day(day)).isEqualTo("3. Nov. 2026");
        assertThat(german.time(Instant.parse("2026-11-03T10:01:00Z"))).isEqualTo("3. Nov. 2026, 10:01 UTC");
    }
}
