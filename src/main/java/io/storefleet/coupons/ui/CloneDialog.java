package io.storefleet.coupons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.coupons.CloneCheck;
import io.storefleet.coupons.CouponClones.Origin;
import io.storefleet.coupons.CouponProblem;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.DialogForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies coupons to other stores: choose, compare, then go on where it is clean or was agreed to. */
final class CloneDialog {

    private final Component page;
    private final CouponTools tools;
    private final List<Origin> coupons;
    private final MultiSelectComboBox<StoreId> stores = new MultiSelectComboBox<>();
    private final Checkbox codes = new Checkbox();
    private final Div found = new Div();
    private final List<CloneRow> rows = new ArrayList<>();
    private final DialogForm form;
    private final Button compare;

    /** @param coupons of different names, from whatever stores; whether their codes go along is asked here */
    CloneDialog(Component page, CouponTools tools, List<Origin> coupons) {
        this.page = page;
        this.tools = tools;
        this.coupons = List.copyOf(coupons);
        var clones = tools.doing().clones();
        stores.setLabel(say("stores"));
        stores.setItems(coupons.stream()
                .map(Origin::store)
                .distinct()
                .flatMap(store -> clones.targets(store).stream())
                .distinct()
                .toList());
        stores.setItemLabelGenerator(tools::store);
        stores.setWidthFull();
        stores.addValueChangeListener(change -> forget());
        codes.setLabel(say(several() ? "codes.many" : "codes"));
        codes.addValueChangeListener(change -> forget());
        compare = new Button(say("compare"), click -> compare());
        compare.addClassName("sf-begin");
        found.addClassName("sf-stack");
        found.getElement().setAttribute("role", "status");
        form = new DialogForm(
                several()
                        ? say("title.many", coupons.size())
                        : say("title", coupons.getFirst().coupon().value()),
                say("go"),
                this::go,
                new Paragraph(say(several() ? "text.many" : "text")),
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

    private boolean several() {
        return coupons.size() > 1;
    }

    /** Another choice needs another comparison. */
    private void forget() {
        found.removeAll();
        rows.clear();
        form.confirmButton().setEnabled(false);
    }

    /** What was found out about one of them. */
    private record Compared(
            Origin origin,
            List<CloneCheck> checks,
            @Nullable CouponProblem problem) {}

    private void compare() {
        forget();
        stores.setErrorMessage(say("stores.none"));
        stores.setInvalid(stores.isEmpty());
        if (stores.isEmpty()) {
            return;
        }
        var chosen = List.copyOf(stores.getValue());
        var with = codes.getValue();
        var origins = coupons.stream()
                .map(each -> new Origin(each.store(), each.coupon(), with))
                .toList();
        found.add(new Paragraph(say("comparing")));
        compare.setEnabled(false);
        tools.background()
                .run(
                        form,
                        () -> origins.stream()
                                .map(origin -> compared(origin, chosen))
                                .toList(),
                        this::show,
                        problem -> {
                            compare.setEnabled(true);
                            found.removeAll();
                            wrong(new CouponWords(page).of(problem));
                        });
    }

    /** A coupon that cannot be read does not keep the others. */
    private Compared compared(Origin origin, Collection<StoreId> chosen) {
        try {
            var others = chosen.stream()
                    .filter(store -> !store.equals(origin.store()))
                    .toList();
            return new Compared(origin, tools.doing().clones().check(origin, others), null);
        } catch (CouponProblem problem) {
            return new Compared(origin, List.of(), problem);
        }
    }

    private void show(List<Compared> all) {
        compare.setEnabled(true);
        found.removeAll();
        rows.clear();
        all.forEach(this::show);
        arrange();
    }

    private void show(Compared one) {
        var name = one.origin().coupon().value();
        if (one.problem() != null) {
            var why = new CouponWords(page).of(one.problem());
            wrong(several() ? say("coupon", name, why) : why);
        }
        for (var check : one.checks()) {
            var store = tools.store(check.store());
            var row = new CloneRow(one.origin(), check, several() ? say("coupon", name, store) : store, this::arrange);
            rows.add(row);
            found.add(row);
        }
    }

    private void arrange() {
        form.confirmButton().setEnabled(rows.stream().anyMatch(CloneRow::goes));
    }

    private void wrong(String text) {
        var message = new Div(text);
        message.addClassNames("sf-message", "sf-tone-bad");
        found.add(message);
    }

    /** Each on its own: what one store refuses does not keep the others. */
    private void go() {
        stores.setEnabled(false);
        codes.setEnabled(false);
        compare.setEnabled(false);
        form.confirmButton().setEnabled(false);
        next(rows.stream().filter(CloneRow::goes).toList(), 0);
    }

    private void next(List<CloneRow> going, int number) {
        if (number < going.size()) {
            going.get(number).send(tools, () -> next(going, number + 1));
        }
    }

    private String say(String key, Object... values) {
        return page.getTranslation("coupons.clone." + key, values);
    }
}
