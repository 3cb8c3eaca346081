package io.storefleet.intents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import io.storefleet.testing.KaribuViewTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** What people are told of a thing that could not be read before its change. */
class UnreadWordsTest extends KaribuViewTest {

    UnreadWordsTest(ApplicationContext context) {
        super(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connection-refused",
                "connection-lost",
                "credentials-refused",
                "missing",
                "no-account",
                "no-front",
                "not-allowed",
                "not-found-or-throttled",
                "service-failed",
                "throttled",
                "timeout",
                "tls-failed",
                "unknown-host",
                "unreadable-answer"
            })
    void areWordsForWhateverTheClientMeets(String code) throws Exception {
        asNobody(() -> assertThat(ChangeWords.unread(new Div(), code))
                .endsWith(".")
                .doesNotContain(code)
                .doesNotStartWith("FastSpring’s answer was"));
    }
}
