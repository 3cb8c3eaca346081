package io.storefleet.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.dialog.Dialog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Escape closes a dialog and leaves the page behind it alone. */
class EscapeKeyTest {

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void isNotFreeWhileADialogIsOpen() {
        var dialog = new Dialog();
        assertThat(EscapeKey.isFree()).isTrue();
        dialog.open();
        MockVaadin.clientRoundtrip(false);
        assertThat(EscapeKey.isFree()).isFalse();
        dialog.close();
        MockVaadin.clientRoundtrip(false);
        assertThat(EscapeKey.isFree()).isTrue();
    }
}
