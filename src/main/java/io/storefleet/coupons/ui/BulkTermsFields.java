package io.storefleet.coupons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.ui.BulkForm;
import io.storefleet.coupons.CouponChange.Terms;
import io.storefleet.coupons.CouponDates;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of many coupons is to become different; what stays empty stays as it is. */
final class BulkTermsFields implements BulkForm.Fields {

    private final Component page;
    private final TextField start;
    private final TextField end;
    private final TextField limit;
    private final Checkbox begun;
    private final Checkbox endless;
    private final Checkbox unlimited;
    private final Select<Boolean> combine = new Select<>();

    BulkTermsFields(Component page) {
        this.page = page;
        start = date("form.start");
        end = date("form.end");
        limit = new TextField(text("form.limit"));
        limit.setAllowedCharPattern("[0-9]");
        begun = without("bulk.begun", start);
        endless = without("bulk.endless", end);
        unlimited = without("bulk.unlimited", limit);
        combine.setLabel(text("form.combine"));
        combine.setItems(true, false);
        combine.setEmptySelectionAllowed(true);
        combine.setEmptySelectionCaption(text("bulk.stays"));
        combine.setItemLabelGenerator(
                yes -> yes == null ? text("bulk.stays") : text(yes ? "bulk.combine.yes" : "bulk.combine.no"));
    }

    private TextField date(String key) {
        var field = new TextField(text(key));
        field.setHelperText(text("bulk.date.help"));
        field.setAllowedCharPattern("[0-9: -]");
        return field;
    }

    private Checkbox without(String key, TextField field) {
        var box = new Checkbox(text(key));
        box.addValueChangeListener(change -> field.setEnabled(!change.getValue()));
        return box;
    }

    @Override
    public List<Component> components() {
        return List.of(
                new Paragraph(text("bulk.terms")),
                pair(start, begun),
                pair(end, endless),
                pair(limit, unlimited),
                combine,
                new Paragraph(text("bulk.terms.note")));
    }

    private static Div pair(Component field, Component box) {
        var pair = new Div(field, box);
        pair.addClassName("sf-stack");
        return pair;
    }

    @Override
    public @Nullable String request(boolean lines) {
        var from = date(start, begun);
        var until = date(end, endless);
        var uses = limit.isEmpty() || unlimited.getValue() ? null : Amounts.whole(limit.getValue());
        wrong(limit, !unlimited.getValue() && !limit.isEmpty() && (uses == null || uses < 1), "form.limit.invalid");
        if (!end.isInvalid() && from != null && until != null && !until.isAfter(from)) {
            wrong(end, true, "problem.end-before-start");
        }
        var terms = new Terms(
                from, until, uses, combine.getValue(), begun.getValue(), endless.getValue(), unlimited.getValue());
        if (!end.isInvalid() && !start.isInvalid() && !limit.isInvalid() && !lines && terms.isEmpty()) {
            wrong(end, true, "problem.nothing-changed");
        }
        return start.isInvalid() || end.isInvalid() || limit.isInvalid() ? null : BulkJson.write(terms);
    }

    private @Nullable Instant date(TextField field, Checkbox without) {
        var typed = without.getValue() || field.isEmpty() ? null : field.getValue();
        var at = typed == null ? null : CouponDates.of(typed).orElse(null);
        wrong(field, typed != null && at == null, "form.date.invalid");
        return at;
    }

    private void wrong(TextField field, boolean wrong, String key) {
        field.setErrorMessage(wrong ? text(key) : "");
        field.setInvalid(wrong);
    }

    private String text(String key) {
        return page.getTranslation("coupons." + key);
    }
}
