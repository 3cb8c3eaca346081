package io.storefleet.lists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Which columns a list shows, and in which order. */
final class ColumnChoice extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ListKind kind;
    private final transient ListWords words;
    private final List<String> order = new ArrayList<>();
    private final Set<String> shown;
    private final Div rows = new Div();

    ColumnChoice(ListKind kind, List<String> chosen, Consumer<List<String>> done) {
        this.kind = kind;
        this.words = new ListWords(this, kind);
        this.shown = new LinkedHashSet<>(chosen);
        arrange(chosen);
        setHeaderTitle(getTranslation("lists.columns.title"));
        setWidth("min(420px, 94vw)");
        rows.addClassName("sf-list-columns");
        add(rows);
        draw();
        var usual = new Button(getTranslation("lists.columns.usual"), click -> {
            shown.clear();
            shown.addAll(kind.usual());
            arrange(kind.usual());
            draw();
        });
        usual.addThemeVariants(ButtonVariant.TERTIARY);
        var apply = new Button(getTranslation("lists.columns.apply"), click -> {
            var kept = order.stream().filter(shown::contains).toList();
            done.accept(kept.isEmpty() ? kind.usual() : kept);
            close();
        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(usual, new Button(getTranslation("uikit.cancel"), click -> close()), apply);
    }

    private void arrange(List<String> first) {
        order.clear();
        order.addAll(first);
        kind.columns().stream()
                .map(ListColumn::key)
                .filter(key -> !first.contains(key))
                .forEach(order::add);
    }

    private void draw() {
        rows.removeAll();
        for (int at = 0; at < order.size(); at++) {
            rows.add(row(at));
        }
    }

    private Component row(int at) {
        var column = kind.column(order.get(at)).orElseThrow();
        var box = new Checkbox(words.column(column), shown.contains(column.key()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                shown.add(column.key());
            } else {
                shown.remove(column.key());
            }
        });
        var row = new Div(
                box, step(at, at - 1, VaadinIcon.ARROW_UP, "up"), step(at, at + 1, VaadinIcon.ARROW_DOWN, "down"));
        row.addClassName("sf-row");
        box.addClassName("sf-grow");
        return row;
    }

    private Button step(int from, int to, VaadinIcon icon, String way) {
        var button = new Button(icon.create(), click -> {
            Collections.swap(order, from, to);
            draw();
        });
        button.addClassName("sf-icon-button");
        button.setEnabled(to >= 0 && to < order.size());
        button.setAriaLabel(getTranslation(
                "lists.columns." + way,
                words.column(kind.column(order.get(from)).orElseThrow())));
        return button;
    }
}
