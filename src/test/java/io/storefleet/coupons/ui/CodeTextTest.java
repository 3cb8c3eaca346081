package io.storefleet.coupons.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What people type and hand in. */
class CodeTextTest {

    @Test
    void readsPastedCodesHoweverTheyAreSeparated() {
        assertThat(CodeText.pasted("a1, b2;c3\tD4\r\n\n \"e5\" ,a1")).containsExactly("A1", "B2", "C3", "D4", "E5");
        assertThat(CodeText.pasted(" \n,")).isEmpty();
    }

    @Test
    void readsTheFirstColumnOfAFileAndNamesTheLinesThatHoldNoCode() {
        var file = "\uFEFFCode;note\r\n\"one\";first\r\ntwo words;x\r\n\r\nthree\r\nONE;again";
        var read = CodeText.file(file.getBytes(StandardCharsets.UTF_8));
        assertThat(read.codes()).containsExactly("ONE", "THREE");
        assertThat(read.bad()).containsOnlyKeys(3).containsValue("TWO WORDS");
    }

    @Test
    void readsAmountsAsTheLanguageWritesThem() {
        assertThat(Amounts.read("5 USD; eur 4.50", Locale.ENGLISH))
                .containsExactly(new Money(new BigDecimal("5"), "USD"), new Money(new BigDecimal("4.5"), "EUR"));
        assertThat(Amounts.read("4,50 EUR", Locale.GERMAN)).containsExactly(new Money(new BigDecimal("4.5"), "EUR"));
        assertThat(Amounts.read("5", Locale.ENGLISH)).isNull();
        assertThat(Amounts.read("", Locale.ENGLISH)).isNull();
        assertThat(Amounts.read("five USD", Locale.ENGLISH)).isNull();
    }
}
