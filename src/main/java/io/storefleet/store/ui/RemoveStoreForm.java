package io.storefleet.store.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.store.StoreProblem;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.uikit.DialogForm;

/** Removes a store after its name was typed. */
final class RemoveStoreForm {

    private final Stores stores;
    private final StoreView store;
    private final Runnable removed;
    private final TextField name = new TextField();
    private final DialogForm dialog;

    RemoveStoreForm(Stores stores, StoreView store, Runnable removed) {
        this.stores = stores;
        this.store = store;
        this.removed = removed;
        name.setLabel(name.getTranslation("store.remove.name", store.name()));
        name.setWidthFull();
        name.getElement().setAttribute("autocomplete", "off");
        dialog = new DialogForm(
                        name.getTranslation("store.remove.title", store.name()),
                        name.getTranslation("store.remove.confirm"),
                        this::remove,
                        new Paragraph(name.getTranslation("store.remove.text")),
                        name)
                .dangerous();
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void remove() {
        try {
            stores.remove(store.id(), name.getValue());
            dialog.close();
            removed.run();
        } catch (StoreProblem problem) {
            name.setErrorMessage(StoreWords.sentence(name, problem));
            name.setInvalid(true);
        }
    }
}
