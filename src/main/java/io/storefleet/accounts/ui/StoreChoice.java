package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import io.storefleet.store.StoreView;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.DialogForm;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks which store is meant, where there are several.
 *
 * @param title what is to be done with it
 */
record StoreChoice(Component page, List<StoreView> stores, String title) {

    void choose(Consumer<StoreId> next) {
        if (stores.size() == 1) {
            next.accept(stores.getFirst().id());
            return;
        }
        var store = new Select<StoreView>();
        store.setLabel(page.getTranslation("accounts.store"));
        store.setItems(stores);
        store.setItemLabelGenerator(StoreView::name);
        store.setValue(stores.getFirst());
        store.setWidthFull();
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                title,
                page.getTranslation("accounts.store.next"),
                () -> {
                    dialog[0].close();
                    next.accept(store.getValue().id());
                },
                store);
        dialog[0].open();
        store.focus();
    }
}
