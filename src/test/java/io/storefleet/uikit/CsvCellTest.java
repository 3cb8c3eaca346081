package io.storefleet.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that spreadsheets must not run. */
class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-cT1aaaaaaaaaaaaaaaaaA", "@x", "\tx", "\rx"})
    void guardsWhatCouldBeginAFormulaAndTakesTheGuardOffAgain(String text) {
        assertThat(CsvCell.safe(text)).isEqualTo("'" + text);
        assertThat(CsvCell.plain(CsvCell.safe(text))).isEqualTo(text);
    }

    @Test
    void leavesOtherCellsAlone() {
        assertThat(CsvCell.safe("acT0-=")).isEqualTo("acT0-=");
        assertThat(CsvCell.plain("'quoted'")).isEqualTo("'quoted'");
        assertThat(CsvCell.safe("")).isEmpty();
    }
}
