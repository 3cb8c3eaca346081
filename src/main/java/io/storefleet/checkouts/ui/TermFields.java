package io.storefleet.checkouts.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import io.storefleet.checkouts.CartProblem.Field;
import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.QuantityBehavior;
import io.storefleet.fastspring.RenewalMode;
import io.storefleet.fastspring.sessions.CartPricing;
import io.storefleet.fastspring.sessions.CartPricing.Discount;
import io.storefleet.fastspring.sessions.CartPricing.DiscountTerms;
import io.storefleet.uikit.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Terms of an item that are rarely another than the product's own: folded away until they are needed. */
final class TermFields extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final TextField trial = new TextField();
    private final TextField trialPrice = new TextField();
    private final Checkbox collected = new Checkbox();
    private final Select<RenewalMode> mode = new Select<>();
    private final Select<IntervalUnit> interval = new Select<>();
    private final TextField length = new TextField();
    private final TextField count = new TextField();
    private final Select<QuantityBehavior> behavior = new Select<>();
    private final TextField initial = new TextField();
    private final Select<Boolean> discount = new Select<>();
    private final TextArea tiers = new TextArea();
    private final TextField periods = new TextField();
    private final TextField reason = new TextField();
    private final TextField feeTitle = new TextField();
    private final TextField fee = new TextField();
    private boolean wrong;

    TermFields() {
        super();
        setSummaryText(text("more"));
        label();
        choices();
        var content = new Div(
                new H3(text("trial.title")),
                pair(trial, trialPrice),
                collected,
                new H3(text("renewal.title")),
                pair(mode, interval),
                pair(length, count),
                new H3(text("quantity.title")),
                pair(behavior, initial),
                new H3(text("discount.title")),
                pair(discount, periods),
                tiers,
                reason,
                new H3(text("fee.title")),
                pair(feeTitle, fee));
        content.addClassName("sf-stack");
        setContent(content);
    }

    private void label() {
        label(trial, "trial");
        label(trialPrice, "trial.price");
        collected.setLabel(text("trial.collected"));
        label(length, "length");
        label(count, "count");
        label(initial, "initial");
        label(periods, "periods");
        label(reason, "reason");
        label(feeTitle, "fee.name");
        label(fee, "fee");
        tiers.setLabel(text("tiers"));
        tiers.setHelperText(text("tiers.help"));
        tiers.setWidthFull();
        reason.setWidthFull();
        for (var whole : List.of(trial, length, count, initial, periods)) {
            whole.setAllowedCharPattern("[0-9]");
        }
        for (var amount : List.of(trialPrice, fee)) {
            amount.setHelperText(text("amounts.help"));
        }
    }

    private void label(TextField field, String key) {
        field.setLabel(text(key));
    }

    private void choices() {
        mode.setLabel(text("mode"));
        mode.setItems(RenewalMode.AUTO, RenewalMode.MANUAL, RenewalMode.OPT_AUTO, RenewalMode.OPT_MANUAL);
        mode.setItemLabelGenerator(each -> each == null ? text("own") : text("mode." + each));
        mode.setEmptySelectionAllowed(true);
        mode.setEmptySelectionCaption(text("own"));
        interval.setLabel(text("interval"));
        interval.setItems(
                IntervalUnit.MONTH, IntervalUnit.YEAR, IntervalUnit.WEEK, IntervalUnit.DAY, IntervalUnit.ADHOC);
        interval.setItemLabelGenerator(each -> each == null ? "" : text("interval." + each));
        interval.setValue(IntervalUnit.MONTH);
        length.setValue("1");
        behavior.setLabel(text("behavior"));
        behavior.setItems(QuantityBehavior.ALLOW, QuantityBehavior.LOCK, QuantityBehavior.HIDE);
        behavior.setItemLabelGenerator(each -> each == null ? text("own") : text("behavior." + each));
        behavior.setEmptySelectionAllowed(true);
        behavior.setEmptySelectionCaption(text("own"));
        discount.setLabel(text("discount"));
        discount.setItems(false, true);
        discount.setItemLabelGenerator(
                each -> each == null ? text("discount.none") : text(each ? "discount.amount" : "discount.percent"));
        discount.setEmptySelectionAllowed(true);
        discount.setEmptySelectionCaption(text("discount.none"));
    }

    private static Div pair(com.vaadin.flow.component.Component... fields) {
        var pair = new Div(fields);
        pair.addClassNames("sf-fields", "sf-fields-narrow");
        return pair;
    }

    /** The whole of an item's terms; null where all are the product's own; empty when a field is wrong, which says so. */
    Optional<CartPricing> read(List<Money> price) {
        wrong = false;
        for (var field : List.of(trial, trialPrice, length, count, initial, tiers, periods, fee)) {
            field.setInvalid(false);
        }
        var pricing = new CartPricing(price, renewal(), trial(), quantity(), discount(), fee());
        setOpen(isOpen() || wrong);
        return wrong ? Optional.empty() : Optional.of(pricing);
    }

    /** Whether anything is another than the product's own. */
    static boolean isOwn(CartPricing pricing) {
        return !pricing.equals(new CartPricing(List.of(), null, null, null, null, null));
    }

    private CartPricing.@Nullable Renewal renewal() {
        if (mode.isEmpty()) {
            return null;
        }
        var each = whole(length, 1, true);
        var end = whole(count, 1, false);
        return each == null ? null : new CartPricing.Renewal(mode.getValue(), interval.getValue(), each, end);
    }

    private CartPricing.@Nullable Trial trial() {
        if (trial.isEmpty() && trialPrice.isEmpty()) {
            return null;
        }
        var days = whole(trial, 0, true);
        var amounts = amounts(trialPrice);
        return days == null || amounts == null ? null : new CartPricing.Trial(days, collected.getValue(), amounts);
    }

    private CartPricing.@Nullable Quantity quantity() {
        var first = whole(initial, 1, false);
        return behavior.isEmpty() && first == null
                ? null
                : new CartPricing.Quantity(
                        Objects.requireNonNullElse(behavior.getValue(), QuantityBehavior.ALLOW), first);
    }

    private @Nullable Discount discount() {
        if (discount.isEmpty()) {
            return null;
        }
        var language = getLocale().getLanguage();
        var why = reason.isEmpty()
                ? Map.<String, String>of()
                : Map.of(language, reason.getValue().strip());
        var terms = new DiscountTerms(why, whole(periods, 1, false));
        if (discount.getValue()) {
            var amounts = PriceText.tiers(tiers.getValue(), each -> {
                var read = PriceText.read(each, getLocale());
                return read == null || read.isEmpty() ? null : read;
            });
            bad(tiers, amounts == null, "tiers.amount.invalid");
            return amounts == null ? null : new Discount.Amount(amounts, terms);
        }
        var percents = PriceText.tiers(tiers.getValue(), each -> Numbers.amount(each.replace("%", ""), getLocale()));
        bad(tiers, percents == null, "tiers.percent.invalid");
        return percents == null ? null : new Discount.Percent(percents, terms);
    }

    private CartPricing.@Nullable SetupFee fee() {
        var amounts = amounts(fee);
        var title = feeTitle.getValue().strip();
        if (amounts == null || amounts.isEmpty()) {
            bad(fee, !title.isEmpty() || fee.isInvalid(), "amounts.invalid");
            return null;
        }
        return new CartPricing.SetupFee(
                title.isEmpty() ? Map.of() : Map.of(getLocale().getLanguage(), title), amounts);
    }

    private @Nullable List<Money> amounts(TextField field) {
        var amounts = PriceText.read(field.getValue(), getLocale());
        bad(field, amounts == null, "amounts.invalid");
        return amounts;
    }

    private @Nullable Integer whole(TextField field, int least, boolean needed) {
        var number = Numbers.whole(field.getValue());
        bad(field, field.isEmpty() ? needed : number == null || number < least, "whole.invalid");
        return field.isInvalid() ? null : number;
    }

    private void bad(TextFieldBase<?, ?> field, boolean bad, String key) {
        if (bad) {
            field.setErrorMessage(text(key));
            field.setInvalid(true);
            wrong = true;
        }
    }

    /** Says at the field what the service finds wrong; false where the field is none of these. */
    boolean problem(Field where, String sentence) {
        TextFieldBase<?, ?> field = switch (where) {
            case TRIAL -> trial;
            case TRIAL_PRICE -> trialPrice;
            case PERIOD -> length;
            case DISCOUNT -> tiers;
            case SETUP_FEE -> fee;
            default -> null;
        };
        if (field == null) {
            return false;
        }
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        setOpen(true);
        field.focus();
        return true;
    }

    private String text(String key) {
        return getTranslation("checkouts.terms." + key);
    }
}
