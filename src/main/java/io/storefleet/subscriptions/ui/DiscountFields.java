package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.subscriptions.SubscriptionChange.Discount;
import io.storefleet.uikit.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the seller takes off a subscription, if anything is to be taken off. */
final class DiscountFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Select<Boolean> kind = new Select<>();
    private final TextField size = new TextField();
    private final TextField periods = new TextField();

    /** @param currency null where there is none, so that only a share can be taken off */
    DiscountFields(@Nullable String currency) {
        addClassName("sf-stack");
        kind.setLabel(text("kind"));
        kind.setItems(currency == null ? List.of(true) : List.of(true, false));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(text("none"));
        kind.setItemLabelGenerator(percent -> percent == null
                ? text("none")
                : percent ? text("percent") : getTranslation("subscriptions.edit.discount.amount", currency));
        size.setLabel(text("size"));
        periods.setLabel(text("periods"));
        periods.setHelperText(text("periods.help"));
        periods.setAllowedCharPattern("[0-9]");
        kind.addValueChangeListener(change -> arrange());
        arrange();
        var row = new Div(kind, size, periods);
        row.addClassNames("sf-fields", "sf-fields-narrow");
        add(new H3(text("title")), row);
    }

    private void arrange() {
        size.setVisible(!kind.isEmpty());
        periods.setVisible(!kind.isEmpty());
    }

    /** Whether a field is wrong, which says so. */
    boolean wrong() {
        if (kind.isEmpty()) {
            return false;
        }
        var amount = Numbers.amount(size.getValue(), getLocale());
        var over = amount != null && kind.getValue() && amount.compareTo(ALL) > 0;
        size.setErrorMessage(text("size.invalid"));
        size.setInvalid(amount == null || amount.signum() <= 0 || over);
        var count = Numbers.whole(periods.getValue());
        periods.setErrorMessage(text("periods.invalid"));
        periods.setInvalid(!periods.isEmpty() && (count == null || count < 1));
        return size.isInvalid() || periods.isInvalid();
    }

    Optional<Discount> discount() {
        var amount = kind.isEmpty() ? null : Numbers.amount(size.getValue(), getLocale());
        return amount == null
                ? Optional.empty()
                : Optional.of(new Discount(kind.getValue(), amount, Numbers.whole(periods.getValue())));
    }

    private String text(String key) {
        return getTranslation("subscriptions.edit.discount." + key);
    }
}
