package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.subscriptions.Addon;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.uikit.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Add-ons with their quantities, those there are and new ones; 0 takes one off, what stays as it is is not sent. */
final class AddonFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<Addon, TextField> known = new LinkedHashMap<>();
    private final transient List<Pair> fresh = new ArrayList<>();
    private final Div rows = new Div();
    private final int least;

    private record Pair(TextField product, TextField quantity) {}

    AddonFields(Subscription now) {
        this(1);
        now.addons().stream().filter(addon -> addon.product() != null).forEach(this::known);
    }

    /** Of many subscriptions: nobody knows which each of them has, so 0 takes off what is named. */
    AddonFields() {
        this(0);
    }

    /** @param least the smallest quantity of one that is named */
    private AddonFields(int least) {
        this.least = least;
        addClassName("sf-stack");
        rows.addClassName("sf-stack");
        var more = new Button(text("add"), click -> another());
        more.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        more.addClassName("sf-start");
        add(new H3(text("title")), rows, more);
    }

    private void known(Addon addon) {
        var name = Objects.requireNonNullElse(addon.display(), String.valueOf(addon.product()));
        var field = new TextField(getTranslation("subscriptions.edit.addons.quantity-of", name));
        field.setValue(Integer.toString(quantity(addon)));
        field.setHelperText(text("zero"));
        field.setAllowedCharPattern("[0-9]");
        known.put(addon, field);
        rows.add(field);
    }

    private static int quantity(Addon addon) {
        return Objects.requireNonNullElse(addon.quantity(), 1);
    }

    private void another() {
        var pair = new Pair(new TextField(text("product")), new TextField(text("quantity")));
        pair.product().setHelperText(text("product.help"));
        pair.quantity().setValue("1");
        pair.quantity().setHelperText(least == 0 ? text("zero") : "");
        pair.quantity().setAllowedCharPattern("[0-9]");
        fresh.add(pair);
        var row = new Div(pair.product(), pair.quantity());
        row.addClassNames("sf-fields", "sf-fields-narrow");
        rows.add(row);
        pair.product().focus();
    }

    /** Those that become different; null when a field is wrong, which says so. */
    @Nullable List<SubscriptionChange.Addon> changes() {
        var changes = new ArrayList<SubscriptionChange.Addon>();
        var wrong = new boolean[1];
        known.forEach((addon, field) -> {
            var count = whole(field, 0);
            wrong[0] |= count == null;
            if (count != null && count != quantity(addon)) {
                changes.add(new SubscriptionChange.Addon(String.valueOf(addon.product()), count));
            }
        });
        fresh.stream().filter(pair -> !pair.product().getValue().isBlank()).forEach(pair -> {
            var path = pair.product().getValue().strip();
            pair.product().setErrorMessage(text("product.invalid"));
            pair.product().setInvalid(!ProductPath.isValid(path));
            var count = whole(pair.quantity(), least);
            wrong[0] |= count == null || pair.product().isInvalid();
            if (count != null) {
                changes.add(new SubscriptionChange.Addon(path, count));
            }
        });
        return wrong[0] ? null : changes;
    }

    private @Nullable Integer whole(TextField field, int least) {
        var count = Numbers.whole(field.getValue());
        field.setErrorMessage(getTranslation("subscriptions.edit.addons.quantity.invalid", least));
        field.setInvalid(count == null || count < least);
        return field.isInvalid() ? null : count;
    }

    private String text(String key) {
        return getTranslation("subscriptions.edit.addons." + key);
    }
}
