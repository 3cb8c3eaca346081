package io.storefleet.mailings.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.mailings.Placeholder;
import io.storefleet.mailings.TemplateFault.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template may hold. */
class WordingTest {

    @Test
    void putsValuesInAsTheyAre() {
        var wording = Wording.read("Dear {{first_name}}, {{ company }}: {{portal}}!");
        assertThat(wording.placeholders())
                .containsExactlyInAnyOrder(Placeholder.FIRST_NAME, Placeholder.COMPANY, Placeholder.PORTAL);
        assertThat(wording.with(Map.of(Placeholder.FIRST_NAME, "{{email}} <b>", Placeholder.EMAIL, "ada@example.org")))
                .isEqualTo("Dear {{email}} <b>, : !");
    }

    @ParameterizedTest
    @CsvSource({
        "{{class}},UNKNOWN_PLACEHOLDER",
        "{{first_name.class.name}},UNKNOWN_PLACEHOLDER",
        "{{getClass}},UNKNOWN_PLACEHOLDER",
        "{{.}},UNKNOWN_PLACEHOLDER",
        "{{this}},UNKNOWN_PLACEHOLDER",
        "{{-index}},UNKNOWN_PLACEHOLDER",
        "{{{known}}},UNKNOWN_PLACEHOLDER",
        "{{frist_name}},UNKNOWN_PLACEHOLDER",
        "{{#first_name}}x{{/first_name}},ONLY_PLACEHOLDERS",
        "{{^first_name}}x{{/first_name}},ONLY_PLACEHOLDERS",
        "{{>/etc/passwd}},ONLY_PLACEHOLDERS",
        "{{first_name,UNREADABLE"
    })
    void refusesWhatIsNoPlaceholderOfOurs(String text, Kind kind) {
        assertThatThrownBy(() -> Wording.read(text))
                .isInstanceOfSatisfying(
                        Wording.Unfit.class, unfit -> assertThat(unfit.kind()).isEqualTo(kind));
    }
}
