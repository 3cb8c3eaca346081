package io.storefleet.orders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.orders.ChargeWish;
import io.storefleet.orders.ChargeWish.Consent;
import io.storefleet.orders.OrderCharging.Standing;
import io.storefleet.orders.OrderProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is charged: items, currency, coupon; below it in words what that comes to, and that the buyer has agreed. */
final class ChargeFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ITEMS = 20;

    private final transient Standing standing;
    private final List<ChargeItemFields> items = new ArrayList<>();
    private final Div rows = new Div();
    private final Button more = new Button();
    private final ComboBox<String> currency = new ComboBox<>();
    private final TextField coupon = new TextField();
    private final Div summary = new Div();
    private final Checkbox agreed = new Checkbox();
    private final TextField note = new TextField();
    private final Paragraph missing = new Paragraph();

    ChargeFields(Standing standing) {
        this.standing = standing;
        addClassName("sf-stack");
        rows.addClassName("sf-stack");
        more.setText(text("item.add"));
        more.addThemeVariants(ButtonVariant.SMALL);
        more.addClassName("sf-start");
        more.addClickListener(click -> {
            another();
            items.getLast().focus();
        });
        currency.setLabel(text("currency"));
        currency.setItems(standing.currencies());
        currency.setAllowCustomValue(true);
        currency.addCustomValueSetListener(
                typed -> currency.setValue(typed.getDetail().strip().toUpperCase(Locale.ROOT)));
        currency.setValue(standing.currencies().stream().findFirst().orElse("USD"));
        currency.addValueChangeListener(change -> sum());
        coupon.setLabel(text("coupon"));
        coupon.addValueChangeListener(change -> sum());
        summary.addClassNames("sf-message", "sf-tone-info", "sf-stack");
        summary.getElement().setAttribute("role", "status");
        agreed.setLabel(text("agreed"));
        agreed.addValueChangeListener(change -> missing.setVisible(false));
        note.setLabel(text("note"));
        note.setHelperText(text("note.help"));
        note.setWidthFull();
        missing.setText(new OrderSentences(this).of(OrderProblem.Kind.NOT_AGREED, ""));
        missing.addClassName("sf-tone-bad");
        missing.getElement().setAttribute("role", "alert");
        missing.setVisible(false);
        var pair = new Div(currency, coupon);
        pair.addClassNames("sf-fields", "sf-fields-narrow");
        add(rows, more, pair, summary, agreed, missing, note);
        another();
    }

    private void another() {
        var item = new ChargeItemFields(standing.products(), this::sum, gone -> {
            items.remove(gone);
            rows.remove(gone);
            sum();
        });
        items.add(item);
        rows.add(item);
        sum();
    }

    private String currency() {
        return Objects.requireNonNullElse(currency.getValue(), "");
    }

    /** Says what will be charged, as far as it can be known before FastSpring has reckoned. */
    private void sum() {
        items.forEach(item -> item.removable(items.size() > 1));
        more.setVisible(items.size() < MOST_ITEMS);
        summary.removeAll();
        new ChargeSum(this, currency(), !coupon.getValue().isBlank())
                .lines(items)
                .forEach(line -> summary.add(new Div(line)));
    }

    void focus() {
        items.getFirst().focus();
    }

    /** Null when a field is wrong, which says so. */
    @Nullable ChargeWish wish() {
        var read = items.stream().map(ChargeItemFields::read).toList();
        currency.setErrorMessage(new OrderSentences(this).of(OrderProblem.Kind.CURRENCY_UNKNOWN, currency()));
        currency.setInvalid(!currency().matches("[A-Z]{3}"));
        missing.setVisible(!agreed.getValue());
        note.setErrorMessage(new OrderSentences(this).of(OrderProblem.Kind.CONSENT_MISSING, ""));
        note.setInvalid(note.getValue().isBlank());
        if (read.contains(null) || currency.isInvalid() || !agreed.getValue() || note.isInvalid()) {
            return null;
        }
        List<ChargeWish.Item> all = read.stream().map(Objects::requireNonNull).toList();
        return new ChargeWish(
                all,
                currency(),
                coupon.getValue().strip(),
                new Consent(agreed.getValue(), note.getValue().strip()));
    }

    /** Marks the field that the service finds wrong. */
    void wrong(OrderProblem problem) {
        var sentence = new OrderSentences(this).of(problem);
        switch (problem.kind()) {
            case CURRENCY_UNKNOWN -> {
                currency.setErrorMessage(sentence);
                currency.setInvalid(true);
            }
            case CONSENT_MISSING, CONSENT_PERSONAL, CONSENT_TOO_LONG -> {
                note.setErrorMessage(sentence);
                note.setInvalid(true);
                note.focus();
            }
            case ITEM_TWICE, QUANTITY_INVALID, PRICE_DECIMALS, PRICE_NEGATIVE ->
                items.reversed().stream()
                        .filter(item -> item.path().equals(problem.detail()))
                        .findFirst()
                        .ifPresent(item -> item.wrong(problem.kind(), sentence));
            default -> {}
        }
    }

    private String text(String key) {
        return getTranslation("orders.charge." + key);
    }
}
