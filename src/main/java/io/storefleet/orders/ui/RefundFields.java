package io.storefleet.orders.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.fastspring.returns.RefundReason;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.orders.OrderChange.Refund;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.OrderReturns.Left;
import io.storefleet.orders.Refundable;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Numbers;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be given back, and why; a wrong field says so and keeps what was typed. */
final class RefundFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Refundable left;
    private final RadioButtonGroup<Boolean> whole = new RadioButtonGroup<>();
    private final Map<String, TextField> parts = new LinkedHashMap<>();
    private final Div items = new Div();
    private final Select<RefundReason> reason = new Select<>();
    private final TextArea note = new TextArea();
    private final Checkbox mailed = new Checkbox();

    RefundFields(Refundable left) {
        this.left = left;
        addClassName("sf-stack");
        whole.setLabel(text("scope"));
        whole.setItems(true, false);
        whole.setItemLabelGenerator(all ->
                all ? text("whole", Formats.here().money(left.left().amount(), left.currency())) : text("part"));
        whole.setValue(true);
        whole.addValueChangeListener(change -> items.setVisible(!change.getValue()));
        items.addClassName("sf-stack");
        items.setVisible(false);
        left.items().stream()
                .filter(item -> item.amount().amount().signum() > 0)
                .forEach(this::part);
        reason.setLabel(text("reason"));
        reason.setItems(RefundReason.values());
        reason.setItemLabelGenerator(each -> getTranslation("intents.reason." + each.name()));
        reason.setValue(RefundReason.OTHER);
        note.setLabel(text("note"));
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setHelperText(text("note.help", 0, Refundable.NOTE));
        note.addValueChangeListener(change ->
                note.setHelperText(text("note.help", change.getValue().strip().length(), Refundable.NOTE)));
        mailed.setLabel(text("mailed"));
        mailed.setValue(true);
        add(whole, items, reason, note, mailed);
    }

    private void part(Left item) {
        var field = new TextField(text("part.of", item.name(), left.currency()));
        var rest = item.amount();
        field.setHelperText(text("part.left", Formats.here().money(rest.amount(), rest.currency())));
        parts.put(item.product(), field);
        items.add(field);
    }

    void focus() {
        reason.focus();
    }

    /** What is wanted; null when a field is wrong, which says so. */
    @Nullable Refund refund() {
        var all = whole.getValue();
        var amounts = all ? Map.<String, BigDecimal>of() : amounts();
        note.setErrorMessage(say(OrderProblem.Kind.NOTE_TOO_LONG));
        note.setInvalid(note.getValue().strip().length() > Refundable.NOTE);
        if (amounts == null || note.isInvalid()) {
            return null;
        }
        return new Refund(all, amounts, left.currency(), reason.getValue(), note.getValue(), mailed.getValue());
    }

    private @Nullable Map<String, BigDecimal> amounts() {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        parts.forEach((product, field) -> {
            field.setInvalid(false);
            if (!field.getValue().isBlank()) {
                read(product, field, amounts);
            }
        });
        var wrong = parts.values().stream().anyMatch(TextField::isInvalid);
        if (!wrong && amounts.isEmpty() && !parts.isEmpty()) {
            wrong(parts.values().iterator().next(), say(OrderProblem.Kind.NO_PART));
            return null;
        }
        return wrong ? null : amounts;
    }

    private void read(String product, TextField field, Map<String, BigDecimal> amounts) {
        var amount = Numbers.amount(field.getValue(), getLocale());
        if (amount == null) {
            wrong(field, text("part.invalid"));
            return;
        }
        left.fault(product, amount)
                .ifPresentOrElse(kind -> wrong(field, say(kind)), () -> amounts.put(product, amount));
    }

    /** The store knows better than what was shown. */
    void wrong(OrderProblem problem) {
        var field = parts.get(problem.detail());
        if (field != null) {
            wrong(field, say(problem.kind()));
        }
    }

    /** Puts a refusal of the service beside the fields it speaks of. */
    void refused(IntentView view) {
        if (view.state() == IntentState.REJECTED && view.told().code().startsWith("RETURN_ITEMS_")) {
            parts.values().stream()
                    .filter(field -> !field.isEmpty())
                    .forEach(field -> wrong(field, ChangeWords.why(this, view)));
        }
    }

    private static void wrong(TextField field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
    }

    private String say(OrderProblem.Kind kind) {
        return kind == OrderProblem.Kind.AMOUNT_DECIMALS
                ? text("part.decimals", left.currency(), left.decimals())
                : new OrderSentences(this).of(kind, "");
    }

    private String text(String key, Object... values) {
        return getTranslation("orders.refund." + key, values);
    }
}
