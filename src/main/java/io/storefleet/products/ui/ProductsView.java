package io.storefleet.products.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ui.ListDesk;
import io.storefleet.lists.ui.ListPage;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.Map;

/** The products of one store or of many. */
@Route(Places.PREFIX + "/products")
@PermitAll
class ProductsView extends ListPage {

    private static final long serialVersionUID = 1L;

    private final transient ProductTools tools;

    ProductsView(ListDesk desk, ProductTools tools) {
        super(desk, "products");
        this.tools = tools;
        var writable = tools.writable();
        if (!writable.isEmpty()) {
            var create = new Button(getTranslation("products.new"), click -> store(writable));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            alsoOffer(
                    new Button(
                            getTranslation("products.table"),
                            click -> UI.getCurrent().navigate(Places.here().productTable())),
                    create);
        }
    }

    /** Asks for the store where there are several. */
    private void store(Map<StoreId, String> writable) {
        if (writable.size() == 1) {
            create(writable.keySet().iterator().next());
            return;
        }
        var store = new Select<StoreId>();
        store.setLabel(getTranslation("products.store"));
        store.setItems(writable.keySet());
        store.setItemLabelGenerator(id -> writable.getOrDefault(id, ""));
        store.setValue(writable.keySet().iterator().next());
        store.setWidthFull();
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                getTranslation("products.new"),
                getTranslation("products.new.next"),
                () -> {
                    dialog[0].close();
                    create(store.getValue());
                },
                store);
        dialog[0].open();
    }

    private void create(StoreId store) {
        new ProductDialogs(this, tools, store, intent -> {})
                .create(path -> UI.getCurrent().navigate(Places.here().product(store.value(), path.value())))
                .open();
    }

    @Override
    protected String place(Places places, ListRow.RowId row) {
        return places.product(row.store().value(), row.id());
    }

    @Override
    protected String place(Places places) {
        return places.products();
    }
}
