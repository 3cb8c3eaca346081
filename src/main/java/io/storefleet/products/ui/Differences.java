package io.storefleet.products.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;

/** What will be another value: what was there, and what will be. */
final class Differences extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 60;

    private final transient FieldWords words;

    Differences(FieldWords words) {
        this.words = words;
        addClassName("sf-stack");
        getElement().setAttribute("role", "status");
    }

    /** Stays in sight, however long the form above it. */
    void stays() {
        addClassName("sf-stays");
    }

    void show(Map<String, String> changes, Map<String, String> before) {
        removeAll();
        if (changes.isEmpty()) {
            add(quiet(words.say("diff.none")));
            return;
        }
        add(quiet(words.say("diff", changes.size())));
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        changes.entrySet().stream().limit(MOST).forEach(each -> list.add(line(words, each, before)));
        add(list);
        if (changes.size() > MOST) {
            add(quiet(words.say("diff.more", changes.size() - MOST)));
        }
    }

    private static ListItem line(FieldWords words, Map.Entry<String, String> change, Map<String, String> before) {
        var name = new Span(words.label(change.getKey()));
        name.addClassName("sf-cell-strong");
        var old = new Span(words.value(change.getKey(), before.getOrDefault(change.getKey(), "")));
        old.addClassName("sf-quiet");
        var about =
                new Div(name, new Div(old, new Span(" → "), new Span(words.value(change.getKey(), change.getValue()))));
        about.addClassName("sf-line-about");
        return new ListItem(about);
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("sf-quiet");
        return span;
    }
}
