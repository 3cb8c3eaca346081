package io.storefleet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an operator reads of faults. */
@ExtendWith(OutputCaptureExtension.class)
class FaultHandlerTest {

    private final FaultHandler handler = new FaultHandler(new com.vaadin.flow.i18n.I18NProvider() {
        private static final long serialVersionUID = 1L;

        @Override
        public java.util.List<java.util.Locale> getProvidedLocales() {
            return java.util.List.of();
        }

        @Override
        public String getTranslation(String key, java.util.Locale locale, Object... params) {
            return key;
        }
    });

    @Test
    void givesAFaultANumberInTheLog(CapturedOutput log) {
        handler.error(new ErrorEvent(new IllegalStateException("broken")));

        assertThat(log).contains("fault F");
    }

    @Test
    void saysNothingWhenSomebodyHasClosedTheWindow(CapturedOutput log) {
        handler.error(new ErrorEvent(new ClientAbortException(new IOException("Broken pipe"))));

        assertThat(log).doesNotContain("fault F");
    }
}
