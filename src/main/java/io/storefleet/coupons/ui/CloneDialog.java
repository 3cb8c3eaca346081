package io.storefleet.coupons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.coupons.CloneCheck;
import io.storefleet.coupons.CouponClones.Origin;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.DialogForm;
import java.util.ArrayList;
import java.util.List;

/** Copies a coupon to other stores: choose, compare, then go on where it is clean or was agreed to. */
final class CloneDialog {

    private final Component page;
    private final CouponTools tools;
    private final StoreId store;
    private final CouponPath path;
    private final MultiSelectComboBox<StoreId> stores = new MultiSelectComboBox<>();
    private final Checkbox codes = new Checkbox();
    private final Div found = new Div();
    private final List<CloneRow> rows = new ArrayList<>();
    private final DialogForm form;
    private final Button compare;

    CloneDialog(Component page, CouponTools tools, StoreId store, CouponPath path) {
        this.page = page;
        this.tools = tools;
        this.store = store;
        this.path = path;
        stores.setLabel(say("stores"));
        stores.setItems(tools.doing().clones().targets(store));
        stores.setItemLabelGenerator(tools::store);
        stores.setWidthFull();
        stores.addValueChangeListener(change -> forget());
        codes.setLabel(say("codes"));
        codes.addValueChangeListener(change -> forget());
        compare = new Button(say("compare"), click -> compare());
        compare.addClassName("sf-begin");
        found.addClassName("sf-stack");
        found.getElement().setAttribute("role", "status");
        form = new DialogForm(
                say("title", path.value()),
                say("go"),
                this::go,
                new Paragraph(say("text")),
                stores,
                codes,
                compare,
                found);
        form.setWidth("min(680px, 94vw)");
        form.confirmButton().setEnabled(false);
    }

    void open() {
        form.open();
    }

    private Origin origin() {
        return new Origin(store, path, codes.getValue());
    }

    /** Another choice needs another comparison. */
    private void forget() {
        found.removeAll();
        rows.clear();
        form.confirmButton().setEnabled(false);
    }

    private void compare() {
        forget();
        stores.setErrorMessage(say("stores.none"));
        stores.setInvalid(stores.isEmpty());
        if (stores.isEmpty()) {
            return;
        }
        var chosen = List.copyOf(stores.getValue());
        var origin = origin();
        found.add(new Paragraph(say("comparing")));
        tools.background().run(form, () -> tools.doing().clones().check(origin, chosen), this::show, problem -> {
            found.removeAll();
            wrong(new CouponWords(page).of(problem));
        });
    }

    private void show(List<CloneCheck> checks) {
        found.removeAll();
        rows.clear();
        for (var check : checks) {
            var row = new CloneRow(tools, check, this::arrange);
            rows.add(row);
            found.add(row);
        }
        arrange();
    }

    private void arrange() {
        form.confirmButton().setEnabled(rows.stream().anyMatch(CloneRow::goes));
    }

    private void wrong(String text) {
        var message = new Div(text);
        message.addClassNames("sf-message", "sf-tone-bad");
        found.add(message);
    }

    /** Each store on its own: what one of them refuses does not keep the others. */
    private void go() {
        stores.setEnabled(false);
        codes.setEnabled(false);
        compare.setEnabled(false);
        form.confirmButton().setEnabled(false);
        next(origin(), rows.stream().filter(CloneRow::goes).toList(), 0);
    }

    private void next(Origin origin, List<CloneRow> going, int number) {
        if (number < going.size()) {
            going.get(number).send(tools, origin, () -> next(origin, going, number + 1));
        }
    }

    private String say(String key, Object... values) {
        return page.getTranslation("coupons.clone." + key, values);
    }
}
