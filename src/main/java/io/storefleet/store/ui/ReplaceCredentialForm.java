package io.storefleet.store.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.store.StoreProblem;
import io.storefleet.store.StoreProblem.Kind;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.DialogForm;

/** Replaces a store's credential: its jobs pause, the new one is tried, must open the same store, and takes over. */
final class ReplaceCredentialForm {

    private final Stores stores;
    private final Background background;
    private final StoreView store;
    private final Runnable changed;
    private final CredentialFields credential = new CredentialFields();
    private final Checkbox sameStore = new Checkbox();
    private final DialogForm dialog;

    ReplaceCredentialForm(Stores stores, Background background, StoreView store, Runnable changed) {
        this.stores = stores;
        this.background = background;
        this.store = store;
        this.changed = changed;
        sameStore.setLabel(sameStore.getTranslation("store.replace.same"));
        sameStore.setVisible(false);
        dialog = new DialogForm(
                sameStore.getTranslation("store.replace.title", store.name()),
                sameStore.getTranslation("store.replace.confirm"),
                this::replace,
                new Paragraph(sameStore.getTranslation("store.replace.text")),
                credential,
                sameStore);
    }

    void open() {
        dialog.open();
        credential.focus();
    }

    private void replace() {
        credential.read().ifPresent(pair -> {
            dialog.busy(sameStore.getTranslation("store.replace.busy"));
            var confirmed = sameStore.getValue();
            background.run(
                    credential,
                    () -> {
                        stores.replaceCredential(store.id(), pair, confirmed);
                        return store;
                    },
                    done -> {
                        dialog.close();
                        changed.run();
                    },
                    this::failed);
        });
    }

    private void failed(Exception reason) {
        if (reason instanceof StoreProblem problem) {
            sameStore.setVisible(sameStore.isVisible() || problem.kind() == Kind.SAME_STORE_UNPROVEN);
            dialog.problem(StoreWords.sentence(credential, problem));
        } else {
            dialog.problem(credential.getTranslation("store.problem.unexpected"));
        }
    }
}
