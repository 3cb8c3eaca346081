package io.storefleet.store.ui;

import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.store.StoreProblem;
import io.storefleet.store.StoreProblem.Kind;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.uikit.DialogForm;

/** Renames and tags a store. */
final class DescribeStoreForm {

    private final Stores stores;
    private final StoreView store;
    private final Runnable changed;
    private final TextField name = new TextField();
    private final TagField tags = new TagField();
    private final DialogForm dialog;

    DescribeStoreForm(Stores stores, StoreView store, Runnable changed) {
        this.stores = stores;
        this.store = store;
        this.changed = changed;
        name.setLabel(name.getTranslation("store.field.name"));
        name.setValue(store.name());
        name.setMaxLength(255);
        name.setWidthFull();
        tags.tags(store.tags());
        dialog = new DialogForm(
                name.getTranslation("store.describe.title"),
                name.getTranslation("store.describe.confirm"),
                this::save,
                name,
                tags);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void save() {
        try {
            stores.describe(store.id(), name.getValue(), tags.tags());
            dialog.close();
            changed.run();
        } catch (StoreProblem problem) {
            var text = StoreWords.sentence(name, problem);
            if (problem.kind() == Kind.TAG_INVALID) {
                tags.problem(text);
            } else {
                name.setErrorMessage(text);
                name.setInvalid(true);
            }
        }
    }
}
