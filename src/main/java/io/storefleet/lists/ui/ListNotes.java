package io.storefleet.lists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListSight;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.PlainButton;
import java.util.List;

/** What a reader should know of the rows: how whole and fresh they are, what is left out, and what to do where there are none. */
final class ListNotes {

    private static final int NAMED = 3;
    private static final String LATER = "return new Promise(done => setTimeout(done, 6000))";

    private final Component page;
    private final ListKind kind;
    private final QueryBar bar;
    private final ListWords words;
    private final Div notes = new Div();
    private boolean waiting;

    ListNotes(Component page, ListKind kind, QueryBar bar) {
        this.page = page;
        this.kind = kind;
        this.bar = bar;
        this.words = new ListWords(page, kind);
        notes.addClassName("sf-stack");
        notes.getElement().setAttribute("role", "status");
    }

    Component shown() {
        return notes;
    }

    /** Tells it, and gives what stands in the place of rows. */
    Component tell(ListSight sight, ListQuery read) {
        notes.removeAll();
        if (!sight.filling().isEmpty()) {
            note(page.getTranslation("lists.filling", sight.filling().size(), some(sight.filling())));
        }
        if (sight.leftOut() > 0) {
            note(page.getTranslation("lists.left-out", sight.leftOut()));
        }
        notes.setVisible(notes.getComponentCount() > 0);
        return read.terms().isEmpty() ? nothingYet(sight) : nothingFits();
    }

    private void note(String sentence) {
        var note = new Div(sentence);
        note.addClassNames("sf-message", "sf-tone-info");
        notes.add(note);
    }

    private static String some(List<String> names) {
        return names.size() > NAMED ? String.join(", ", names.subList(0, NAMED)) + " …" : String.join(", ", names);
    }

    Component fresh(ListSight sight) {
        var until = sight.freshUntil();
        return QueryBar.quiet(
                until == null
                        ? ""
                        : page.getTranslation("lists.fresh", Formats.here().shortTime(until)));
    }

    private Component nothingYet(ListSight sight) {
        if (sight.stores() > 0) {
            return new EmptyState(
                    words.of("empty"),
                    page.getTranslation(sight.filling().isEmpty() ? "lists.empty.text" : "lists.empty.filling"));
        }
        var stores = new Anchor(Places.here().stores(), page.getTranslation("lists.empty.stores.next"));
        stores.setRouterIgnore(false);
        return new EmptyState(
                page.getTranslation("lists.empty.stores"), page.getTranslation("lists.empty.stores.text"), stores);
    }

    private Component nothingFits() {
        var clear = new PlainButton(
                page.getTranslation("lists.empty.clear"), click -> bar.type(new ListQuery(kind, List.of())));
        return new EmptyState(words.of("nothing"), page.getTranslation("lists.nothing.text"), new Span(clear));
    }

    /** Calls back after some seconds, once at a time. */
    void again(Runnable work) {
        if (!waiting) {
            waiting = true;
            notes.getElement().executeJs(LATER).then(later -> {
                waiting = false;
                work.run();
            });
        }
    }
}
