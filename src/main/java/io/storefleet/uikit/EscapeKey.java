package io.storefleet.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;

/** One press of Escape does one thing: what closes a dialog does not also leave the page behind it. */
final class EscapeKey {

    private EscapeKey() {}

    /** Whether no dialog is open; the browser tells of the key before it tells that the dialog has closed by it. */
    static boolean isFree() {
        return UI.getCurrent().getChildren().noneMatch(each -> each instanceof Dialog dialog && dialog.isOpened());
    }
}
