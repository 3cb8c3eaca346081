package io.storefleet.uikit;

import static org.assertj.core.api.Assertions.assertThat;

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
}
