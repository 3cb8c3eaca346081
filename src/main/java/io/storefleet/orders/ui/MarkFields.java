package io.storefleet.orders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.orders.OrderProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names and values: those there are, whose names stay, and new ones. */
final class MarkFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 255;

    private final Map<String, TextField> known = new LinkedHashMap<>();
    private final transient List<Pair> fresh = new ArrayList<>();
    private final Div rows = new Div();

    private record Pair(TextField name, TextField value) {}

    MarkFields(String title, Map<String, String> now) {
        addClassName("sf-stack");
        rows.addClassName("sf-stack");
        new TreeMap<>(now).forEach((name, value) -> {
            var field = new TextField(name, value, "");
            known.put(name, field);
            rows.add(field);
        });
        var more = new Button(getTranslation("orders.mark.add"), click -> another());
        more.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        more.setAriaLabel(getTranslation("orders.mark.add.to", title));
        add(new H3(title), rows, more);
    }

    private void another() {
        var pair = new Pair(
                new TextField(getTranslation("orders.mark.name")), new TextField(getTranslation("orders.mark.value")));
        fresh.add(pair);
        var row = new Div(pair.name(), pair.value());
        row.addClassName("sf-pair");
        rows.add(row);
        pair.name().focus();
    }

    /** All as they are to be; null when a field is wrong, which says so. */
    @Nullable Map<String, String> marks() {
        var marks = new LinkedHashMap<String, String>();
        known.forEach((name, field) -> {
            check(field, OrderProblem.Kind.MARK_BLANK);
            marks.put(name, field.getValue().strip());
        });
        fresh.stream()
                .filter(pair -> !pair.name().getValue().isBlank()
                        || !pair.value().getValue().isBlank())
                .forEach(pair -> {
                    check(pair.name(), OrderProblem.Kind.MARK_BLANK);
                    check(pair.value(), OrderProblem.Kind.MARK_BLANK);
                    marks.put(
                            pair.name().getValue().strip(),
                            pair.value().getValue().strip());
                });
        var wrong = known.values().stream().anyMatch(TextField::isInvalid)
                || fresh.stream()
                        .anyMatch(
                                pair -> pair.name().isInvalid() || pair.value().isInvalid());
        return wrong ? null : marks;
    }

    private void check(TextField field, OrderProblem.Kind blank) {
        var length = field.getValue().strip().length();
        field.setErrorMessage(new OrderSentences(this).of(length == 0 ? blank : OrderProblem.Kind.MARK_TOO_LONG, ""));
        field.setInvalid(length == 0 || length > LONGEST);
    }
}
