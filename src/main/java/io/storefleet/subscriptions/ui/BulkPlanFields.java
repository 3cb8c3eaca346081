package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.ui.BulkForm;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.uikit.Numbers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of many subscriptions is to become different; what stays empty stays as it is. */
final class BulkPlanFields implements BulkForm.Fields {

    private final Component page;
    private final TextField product;
    private final TextField quantity;
    private final TextField price;
    private final TextField currency;
    private final DatePicker next;
    private final DatePicker end;
    private final TextField coupons;
    private final Checkbox endless;
    private final Checkbox withoutCoupons;
    private final AddonFields addons = new AddonFields();
    private final DiscountFields discount = new DiscountFields(null);
    private final Checkbox prorated;

    BulkPlanFields(Component page) {
        this.page = page;
        product = new TextField(text("edit.product"));
        quantity = new TextField(text("edit.quantity"));
        quantity.setAllowedCharPattern("[0-9]");
        price = new TextField(text("bulk.price"));
        currency = new TextField(text("bulk.currency"));
        currency.setPlaceholder("USD");
        next = day("edit.next");
        end = day("edit.end");
        endless = new Checkbox(text("edit.without-end"));
        endless.addValueChangeListener(change -> end.setEnabled(!change.getValue()));
        coupons = new TextField(text("edit.coupons"));
        coupons.setHelperText(text("edit.coupons.help"));
        withoutCoupons = new Checkbox(text("edit.coupons.none"));
        withoutCoupons.addValueChangeListener(change -> coupons.setEnabled(!change.getValue()));
        prorated = new Checkbox(text("edit.prorated"));
    }

    private DatePicker day(String key) {
        var field = new DatePicker(text(key));
        field.setLocale(page.getUI().map(ui -> ui.getLocale()).orElse(Locale.ENGLISH));
        field.setClearButtonVisible(true);
        return field;
    }

    @Override
    public List<Component> components() {
        return List.of(
                new Paragraph(text("bulk.update")),
                pair(product, quantity),
                pair(price, currency),
                pair(next, end),
                endless,
                coupons,
                withoutCoupons,
                addons,
                discount,
                prorated,
                new Paragraph(text("bulk.update.note")));
    }

    private static Div pair(Component left, Component right) {
        var pair = new Div(left, right);
        pair.addClassNames("sf-fields", "sf-fields-narrow");
        return pair;
    }

    @Override
    public @Nullable String request(boolean lines) {
        var count = Numbers.whole(quantity.getValue());
        wrong(quantity, !quantity.isEmpty() && (count == null || count < 1), "edit.quantity.invalid");
        var amount = amount();
        wrong(price, !price.isEmpty() && (amount == null || amount.signum() < 0), "edit.price.invalid");
        var unit = currency.getValue().strip().toUpperCase(Locale.ROOT);
        wrong(currency, unit.isEmpty() ? !price.isEmpty() : !unit.matches("[A-Z]{3}"), "bulk.currency.invalid");
        next.setInvalid(prorated.getValue() && next.getValue() != null);
        next.setErrorMessage(text("problem.day-and-prorated"));
        var others = addons.changes();
        var reduced = discount.wrong();
        var plan = new Plan(
                product.isEmpty() ? null : product.getValue().strip(),
                count,
                amount,
                unit.isEmpty() ? null : unit,
                next.getValue(),
                endless.getValue() ? null : end.getValue(),
                endless.getValue(),
                codes(),
                prorated.getValue(),
                others == null ? List.of() : others,
                reduced ? null : discount.discount().orElse(null));
        wrong(product, !lines && others != null && !reduced && saysNothing(plan), "problem.nothing-changed");
        var bad = others == null
                || reduced
                || quantity.isInvalid()
                || price.isInvalid()
                || currency.isInvalid()
                || next.isInvalid();
        return bad || product.isInvalid() ? null : BulkJson.write(plan);
    }

    private @Nullable BigDecimal amount() {
        return price.isEmpty()
                ? null
                : Numbers.amount(
                        price.getValue(), page.getUI().map(ui -> ui.getLocale()).orElse(Locale.ENGLISH));
    }

    private @Nullable List<String> codes() {
        if (withoutCoupons.getValue()) {
            return List.of();
        }
        var typed = Arrays.stream(coupons.getValue().split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        return typed.isEmpty() ? null : typed;
    }

    private static boolean saysNothing(Plan plan) {
        return plan.product() == null
                && plan.quantity() == null
                && plan.price() == null
                && plan.next() == null
                && plan.end() == null
                && !plan.withoutEnd()
                && plan.coupons() == null
                && plan.discount() == null
                && plan.addons().isEmpty();
    }

    private void wrong(TextField field, boolean wrong, String key) {
        field.setErrorMessage(text(key));
        field.setInvalid(wrong);
    }

    private String text(String key) {
        return page.getTranslation("subscriptions." + key);
    }
}
