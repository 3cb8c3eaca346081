package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.ValueContext;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.uikit.Numbers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a subscription can be made another: filled with what is there; what stays as it is is not sent. */
final class PlanFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Subscription now;
    private final TextField product = new TextField();
    private final TextField quantity = new TextField();
    private final TextField price = new TextField();
    private final DatePicker next = new DatePicker();
    private final DatePicker end = new DatePicker();
    private final TextField coupons = new TextField();
    private final Checkbox withoutCoupons = new Checkbox();
    private final AddonFields addons;
    private final DiscountFields discount;

    PlanFields(Subscription now) {
        this.now = now;
        this.addons = new AddonFields(now);
        this.discount = new DiscountFields(now.prices().currency());
        addClassName("sf-stack");
        product.setLabel(text("product"));
        product.setHelperText(text("product.help"));
        quantity.setLabel(text("quantity"));
        quantity.setAllowedCharPattern("[0-9]");
        price.setLabel(text("price", Objects.requireNonNullElse(currency(), "")));
        next.setLabel(text("next"));
        end.setLabel(text("end"));
        end.setHelperText(text("end.help"));
        end.setClearButtonVisible(true);
        coupons.setLabel(text("coupons"));
        coupons.setHelperText(text("coupons.help"));
        withoutCoupons.setLabel(text("coupons.none"));
        days();
        fill();
        add(product, pair(quantity, price), pair(next, end), coupons, withoutCoupons, addons, discount);
    }

    private static Div pair(Component left, Component right) {
        var pair = new Div(left, right);
        pair.addClassNames("sf-fields", "sf-fields-narrow");
        return pair;
    }

    private void days() {
        for (var day : List.of(next, end)) {
            day.setLocale(getLocale());
            day.setI18n(new DatePicker.DatePickerI18n().setBadInputErrorMessage(text("day.invalid")));
        }
    }

    private void fill() {
        var path = now.plan().product();
        product.setValue(path == null ? "" : path.value());
        quantity.setValue(Objects.toString(now.plan().quantity(), ""));
        var money = now.prices().price().money();
        price.setValue(money == null ? "" : Numbers.text(money.amount(), money.currency(), getLocale()));
        next.setValue(now.schedule().next());
        end.setValue(now.schedule().end());
    }

    private @Nullable String currency() {
        return now.prices().currency();
    }

    /** A prorated change is charged at once, and leaves the next charge where it is. */
    void prorated(boolean atOnce) {
        next.setEnabled(!atOnce);
        if (atOnce) {
            next.setValue(now.schedule().next());
        }
    }

    void focus() {
        quantity.focus();
    }

    /** What is to become different; null when a field is wrong, which says so. */
    @Nullable Plan plan(boolean prorated) {
        var count = Numbers.whole(quantity.getValue());
        quantity.setErrorMessage(text("quantity.invalid"));
        quantity.setInvalid(!quantity.isEmpty() && (count == null || count < 1));
        var amount = Numbers.amount(price.getValue(), getLocale());
        price.setErrorMessage(text("price.invalid"));
        price.setInvalid(!price.isEmpty() && (amount == null || amount.signum() < 0));
        unreadable(next);
        unreadable(end);
        product.setInvalid(false);
        coupons.setInvalid(false);
        var others = addons.changes();
        var wrong = Stream.of(quantity, price, next, end).anyMatch(HasValidation::isInvalid);
        if (discount.wrong() || wrong || others == null) {
            return null;
        }
        var path = product.getValue().strip();
        var old = now.plan().product();
        return new Plan(
                path.isEmpty() || (old != null && path.equals(old.value())) ? null : path,
                Objects.equals(count, now.plan().quantity()) ? null : count,
                changed(amount),
                currency(),
                Objects.equals(next.getValue(), now.schedule().next()) ? null : next.getValue(),
                Objects.equals(end.getValue(), now.schedule().end()) ? null : end.getValue(),
                end.getValue() == null && now.schedule().end() != null,
                codes(),
                prorated,
                others,
                discount.discount().orElse(null));
    }

    /** What was wrong about a day before is to be read anew; what is no day stays wrong. */
    private void unreadable(DatePicker day) {
        var read = day.getDefaultValidator().apply(day.getValue(), new ValueContext(day));
        day.setErrorMessage(text("day.invalid"));
        day.setInvalid(read.isError());
    }

    /** Says it at the field that it is about; the dialog says it where there is none. */
    void wrong(SubscriptionProblem.Kind kind, String sentence) {
        switch (kind) {
            case PRODUCT_INVALID, NO_SUBSCRIPTION_PRODUCT -> wrong(product, sentence);
            case QUANTITY_INVALID -> wrong(quantity, sentence);
            case PRICE_INVALID -> wrong(price, sentence);
            case DAY_PAST, DAY_AND_PRORATED -> wrong(next, sentence);
            case END_PAST -> wrong(end, sentence);
            default -> {}
        }
    }

    /** Says at its field what the service has refused. */
    void refused(IntentView intent) {
        if (intent.state() == IntentState.REJECTED) {
            var why = ChangeWords.why(this, intent);
            switch (intent.told().code()) {
                case "product" -> wrong(product, why);
                case "quantity" -> wrong(quantity, why);
                case "next" -> wrong(next, why);
                case "end" -> wrong(end, why);
                case "coupons" -> wrong(coupons, why);
                default -> {}
            }
        }
    }

    private static void wrong(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    private @Nullable BigDecimal changed(@Nullable BigDecimal amount) {
        var old = now.prices().price().money();
        return amount == null || (old != null && old.amount().compareTo(amount) == 0) ? null : amount;
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

    private String text(String key, Object... values) {
        return getTranslation("subscriptions.edit." + key, values);
    }
}
