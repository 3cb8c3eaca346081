package io.storefleet.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.VaadinRequest;

/** One press of Escape does one thing: what closed a dialog does not also leave the page behind it. */
final class EscapeKey {

    private EscapeKey() {}

    /** What closed the dialog is used up. */
    static void usedBy(Dialog dialog) {
        dialog.addOpenedChangeListener(change -> {
            if (change.isFromClient() && !change.isOpened()) {
                ComponentUtil.setData(UI.getCurrent(), EscapeKey.class.getName(), VaadinRequest.getCurrent());
            }
        });
    }

    /** Whether the press that is being worked on closes nothing else; both come in one request. */
    static boolean isFree() {
        var used = ComponentUtil.getData(UI.getCurrent(), EscapeKey.class.getName());
        return used == null || used != VaadinRequest.getCurrent();
    }
}
