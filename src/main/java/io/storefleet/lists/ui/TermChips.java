package io.storefleet.lists.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.storefleet.lists.ListQuery;
import io.storefleet.uikit.PlainButton;
import java.util.function.Consumer;

/** The terms of a query as chips, each of which can be taken away. */
final class TermChips extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<ListQuery> changed;

    TermChips(Consumer<ListQuery> changed) {
        this.changed = changed;
        addClassNames("sf-row", "sf-list-chips");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lists.chips"));
    }

    void show(ListQuery query) {
        removeAll();
        setVisible(!query.terms().isEmpty());
        var words = new ListWords(this, query.kind());
        for (int at = 0; at < query.terms().size(); at++) {
            int place = at;
            var said = words.chip(query.terms().get(at));
            var away = new PlainButton(VaadinIcon.CLOSE_SMALL.create(), click -> changed.accept(query.without(place)));
            away.addClassName("sf-icon-button");
            away.setAriaLabel(getTranslation("lists.chip.remove", said));
            var chip = new Span(new Span(said), away);
            chip.addClassName("sf-chip");
            add(chip);
        }
        if (query.terms().size() > 1) {
            var all = new PlainButton(
                    getTranslation("lists.chip.all"),
                    click -> changed.accept(new ListQuery(query.kind(), java.util.List.of())));
            all.addThemeVariants(ButtonVariant.TERTIARY);
            add(all);
        }
    }
}
