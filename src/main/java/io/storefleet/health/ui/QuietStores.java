package io.storefleet.health.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.storefleet.health.Check;
import io.storefleet.health.Finding;
import io.storefleet.health.FindingWords;
import io.storefleet.health.Level;
import io.storefleet.health.StoreHealth;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.PlainButton;
import java.util.List;

/** Stores that need nobody, of one level, in little room: names, or dots until somebody wants the names. */
final class QuietStores extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 60;

    private final Level level;
    private final H2 title = new H2();
    private final Button names = new PlainButton();
    private final Div stores = new Div();
    private boolean named;

    /** @param redraw called when a person wants names, or dots */
    QuietStores(Level level, Runnable redraw) {
        this.level = level;
        addClassNames("sf-card", "sf-stack");
        stores.addClassName("sf-quiet-stores");
        names.addThemeVariants(ButtonVariant.TERTIARY);
        names.addClassName("sf-end");
        names.addClickListener(click -> {
            named = !named;
            redraw.run();
        });
        var head = new Div(title, names);
        head.addClassName("sf-row");
        add(head, stores);
    }

    void show(List<StoreHealth> all, FindingWords words, Places places) {
        var here = all.stream().filter(each -> each.level() == level).toList();
        var many = here.size() > FEW;
        setVisible(!here.isEmpty());
        title.setText(getTranslation("health.quiet." + key(), here.size()));
        names.setVisible(many);
        names.setText(getTranslation(named ? "health.quiet.dots" : "health.quiet.names"));
        names.getElement().setAttribute("aria-expanded", String.valueOf(named));
        stores.removeAll();
        stores.setClassName("sf-dots", many && !named);
        if (many && !named) {
            stores.add(dots(here.size()));
        } else {
            here.forEach(store -> stores.add(name(store, words, places)));
        }
        stores.getElement().setAttribute("aria-hidden", many && !named ? "true" : "false");
    }

    private String key() {
        return level == Level.GREEN ? "green" : "unknown";
    }

    /** Hundreds of dots are one part of the page. */
    private Html dots(int count) {
        var look = level == Level.GREEN ? "sf-dot" : "sf-dot sf-dot-unknown";
        return new Html(
                "<span class=\"sf-dots-line\">" + ("<span class=\"" + look + "\"></span>").repeat(count) + "</span>");
    }

    private Span dot() {
        var dot = new Span();
        dot.addClassName("sf-dot");
        dot.setClassName("sf-dot-unknown", level != Level.GREEN);
        return dot;
    }

    private Anchor name(StoreHealth store, FindingWords words, Places places) {
        var link = Doing.plain(places.store(store.store().value()), "");
        link.add(dot(), new Span(store.name()));
        if (level != Level.GREEN) {
            store.findings().stream()
                    .filter(each -> each.level() == Level.UNKNOWN)
                    .filter(each -> each.check() == Check.COPY || each.code().equals(Finding.NEEDS_RIGHT))
                    .findFirst()
                    .ifPresent(each -> link.add(quiet(words.reason(each))));
        }
        return link;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("sf-quiet");
        return span;
    }
}
