package io.storefleet.coupons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Places;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Asks for the store of a new coupon where there are several, then for the coupon. */
final class NewCoupon {

    private final Component page;
    private final CouponTools tools;
    private final Map<StoreId, String> names;
    private final List<StoreId> writable;

    NewCoupon(Component page, CouponTools tools, Map<StoreId, String> names, List<StoreId> writable) {
        this.page = page;
        this.tools = tools;
        this.names = names;
        this.writable = writable.stream()
                .sorted(Comparator.comparing(store -> names.getOrDefault(store, "")))
                .toList();
    }

    void open() {
        if (writable.size() == 1) {
            create(writable.getFirst());
            return;
        }
        var store = new Select<StoreId>();
        store.setLabel(page.getTranslation("coupons.column.store"));
        store.setItems(writable);
        store.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        store.setValue(writable.getFirst());
        store.setWidthFull();
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                page.getTranslation("coupons.new"),
                page.getTranslation("coupons.new.next"),
                () -> {
                    dialog[0].close();
                    create(store.getValue());
                },
                store);
        dialog[0].open();
    }

    private void create(StoreId store) {
        tools.background()
                .run(
                        page,
                        () -> tools.coupons().products(store),
                        products -> CouponDialog.create(
                                        page,
                                        tools,
                                        store,
                                        products,
                                        path -> UI.getCurrent()
                                                .navigate(Places.here().coupon(store.value(), path.value())))
                                .open(),
                        problem -> CouponDialog.create(page, tools, store, Map.of(), path -> {})
                                .open());
    }
}
