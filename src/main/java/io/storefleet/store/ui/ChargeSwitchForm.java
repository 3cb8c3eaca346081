package io.storefleet.store.ui;

import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.store.StoreCharges;
import io.storefleet.store.StoreView;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Notices;

/** Switches charging on or off for a store, after saying what that allows. */
final class ChargeSwitchForm {

    private final DialogForm dialog;

    ChargeSwitchForm(StoreCharges charges, StoreView store, Runnable changed) {
        var allow = !charges.allowed(store.id());
        var key = allow ? "store.charges.allow" : "store.charges.forbid";
        var text = new Paragraph();
        text.setText(text.getTranslation(key + ".text", store.name()));
        dialog = new DialogForm(
                text.getTranslation(key + ".confirm"),
                text.getTranslation(key + ".confirm"),
                () -> {
                    charges.allow(store.id(), allow);
                    close();
                    Notices.done(text.getTranslation(key + ".done", store.name()));
                    changed.run();
                },
                text);
        if (allow) {
            dialog.dangerous();
        }
    }

    private void close() {
        dialog.close();
    }

    void open() {
        dialog.open();
    }
}
