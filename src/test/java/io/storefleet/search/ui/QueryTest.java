package io.storefleet.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages read from a typed search. */
class QueryTest {

    @Test
    void writesAFiltersValueIntoTheText() {
        assertThat(new Query("ann").with("store", "Aurora Software").text()).isEqualTo("ann store:\"Aurora Software\"");
        assertThat(new Query("ann store:\"Aurora Software\" visa")
                        .with("store", "Fernlab")
                        .text())
                .isEqualTo("ann visa store:Fernlab");
        assertThat(new Query("ann state:overdue").with("status", null).text()).isEqualTo("ann");
        assertThat(new Query("-status:overdue ann").with("status", "active").text())
                .isEqualTo("-status:overdue ann status:active");
    }

    @Test
    void readsAFiltersValueFromTheText() {
        assertThat(new Query("ann store:\"Aurora Software\"").value("store")).contains("Aurora Software");
        assertThat(new Query("is:order").value("kind")).contains("order");
        assertThat(new Query("-store:Fernlab").value("store")).isEmpty();
    }

    @Test
    void marksWhatMayStandInWhatWasFound() {
        assertThat(new Query("ann -bob email:lind store:aurora \"north bay\"").words())
                .containsExactly("ann", "lind", "north", "bay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"store:aurora status:overdue", "charged:>100", "oLq3vTz0RkW1nB8s5YcD2g", "AUR260601-4417-90213"})
    void letsATextThatNamesNobodyIntoAnAddress(String text) {
        assertThat(new Query(text).impersonal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lindqvist",
                "ann@example.org",
                "email:ann",
                "store:aurora ann",
                "name:status",
                "card:4417",
                "4417",
                "phone:015112345678",
                "015112345678",
                "ref:ann",
                "id:lindqvist",
                "code:SUMMER",
                "\"Ann Lind\""
            })
    void keepsATextThatMayNameSomebodyOutOfAddresses(String text) {
        assertThat(new Query(text).impersonal()).isFalse();
    }

    @Test
    void knowsWhatAStoreItselfCouldFind() {
        assertThat(new Query("oLq3vTz0RkW1nB8s5YcD2g").idOrReference()).isTrue();
        assertThat(new Query(" AUR260601-4417-90213 ").idOrReference()).isTrue();
        assertThat(new Query("lindqvist").idOrReference()).isFalse();
        assertThat(new Query("ann@example.org").idOrReference()).isFalse();
        assertThat(new Query("two words12345").idOrReference()).isFalse();
    }

    @Test
    void hidesWhatWasTyped() {
        assertThat(new Query("ann@example.org").toString()).doesNotContain("ann");
    }
}
