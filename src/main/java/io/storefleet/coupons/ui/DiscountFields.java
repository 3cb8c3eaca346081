package io.storefleet.coupons.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.CouponDiscount.Tier;
import io.storefleet.fastspring.coupons.DiscountPeriods;
import io.storefleet.fastspring.coupons.Reduction;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one discount: how much, for how long, on which products. */
final class DiscountFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Boolean> kind = new Select<>();
    private final TextField percent = new TextField();
    private final TextField amounts = new TextField();
    private final TextField periods = new TextField();
    private final Checkbox immediately = new Checkbox();
    private final MultiSelectComboBox<String> products = new MultiSelectComboBox<>();
    private final Button remove = new Button();
    private transient @Nullable Reduction other;

    /** @param names of products by path */
    DiscountFields(Map<String, String> names, Tier tier, Runnable removed) {
        addClassName("sf-stack");
        kind.setLabel(text("kind"));
        kind.setItems(false, true);
        kind.setItemLabelGenerator(flat -> text(flat ? "kind.flat" : "kind.percent"));
        kind.addValueChangeListener(change -> arrange());
        percent.setLabel(text("percent"));
        amounts.setLabel(text("amounts"));
        amounts.setHelperText(text("amounts.help"));
        periods.setLabel(text("periods"));
        periods.setHelperText(text("periods.help"));
        periods.setAllowedCharPattern("[0-9]");
        immediately.setLabel(text("immediately"));
        products.setLabel(text("products"));
        products.setHelperText(text("products.help"));
        var paths = new TreeSet<>(names.keySet());
        tier.products().forEach(path -> paths.add(path.value()));
        products.setItems(paths);
        products.setItemLabelGenerator(path -> names.getOrDefault(path, path));
        products.setWidthFull();
        remove.addClassName("sf-begin");
        remove.setText(text("remove"));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        remove.addClickListener(click -> removed.run());
        var how = new Div(kind, percent, amounts, periods);
        how.addClassName("sf-pair");
        add(how, immediately, products, remove);
        fill(tier);
    }

    private void fill(Tier tier) {
        kind.setValue(tier.reduction() instanceof Reduction.Flat);
        switch (tier.reduction()) {
            case Reduction.Percent(var share) -> percent.setValue(Amounts.write(share, getLocale()));
            case Reduction.Flat(var money) -> amounts.setValue(Amounts.write(money, getLocale()));
            case Reduction.Other unknown -> other = unknown;
        }
        var count = tier.periods().count();
        periods.setValue(count == null ? "" : count.toString());
        immediately.setValue(tier.periods().immediately());
        products.setValue(tier.products().stream().map(ProductPath::value).collect(Collectors.toSet()));
        arrange();
    }

    private void arrange() {
        percent.setVisible(!kind.getValue());
        amounts.setVisible(kind.getValue());
    }

    void removable(boolean value) {
        remove.setVisible(value);
    }

    void focusFirst() {
        (kind.getValue() ? amounts : percent).focus();
    }

    /** Null when a field is wrong, which says so. */
    @Nullable Tier read() {
        var reduction = reduction();
        var count = periods.isEmpty() ? null : Amounts.whole(periods.getValue());
        wrong(periods, !periods.isEmpty() && (count == null || count < 1 || count > 365), "periods.invalid");
        if (reduction == null || periods.isInvalid()) {
            return null;
        }
        List<ProductPath> paths =
                products.getValue().stream().sorted().map(ProductPath::new).toList();
        return new Tier(reduction, new DiscountPeriods(count, immediately.getValue()), paths);
    }

    private @Nullable Reduction reduction() {
        wrong(percent, false, "");
        wrong(amounts, false, "");
        if (kind.getValue()) {
            var money = Amounts.read(amounts.getValue(), getLocale());
            wrong(amounts, money == null, "amounts.invalid");
            return money == null ? null : new Reduction.Flat(money);
        }
        if (percent.isEmpty() && other != null) {
            return other;
        }
        var share = Amounts.number(percent.getValue(), getLocale());
        var fits = share != null && share.signum() > 0 && share.compareTo(java.math.BigDecimal.valueOf(100)) <= 0;
        wrong(percent, !fits, "percent.invalid");
        return share == null || !fits ? null : new Reduction.Percent(share);
    }

    private void wrong(TextField field, boolean wrong, String key) {
        field.setErrorMessage(wrong ? text(key) : "");
        field.setInvalid(wrong);
    }

    private String text(String key) {
        return getTranslation("coupons.form." + key);
    }
}
