package io.storefleet.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.search.Hit;
import io.storefleet.search.SearchAnswer;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.ListDetail;
import io.storefleet.uikit.PlainButton;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What came of a search, in the list's place: rows and what may be missing among them, or how to go on. */
final class FoundList {

    private final ListDetail panes;
    private final Consumer<Hit> open;
    private final Div notes = new Div();
    private final Steps steps;
    private @Nullable FoundGrid grid;

    /** What a person can do where nothing was found. */
    record Steps(Consumer<String> lookLive, Consumer<Data> switchTo) {}

    FoundList(ListDetail panes, Consumer<Hit> open, Steps steps) {
        this.panes = panes;
        this.open = open;
        this.steps = steps;
        notes.addClassName("sf-stack");
        notes.getElement().setAttribute("role", "status");
    }

    /** Where it is told, for the ear as well, how much was found and what may be missing. */
    Component notes() {
        return notes;
    }

    void clear() {
        notes.removeAll();
    }

    /** Before anything is asked. */
    void teach() {
        panes.list(new EmptyState(say("search.empty"), say("search.teach")));
    }

    /** The stores themselves were asked for an id, and have nothing either. */
    void nowhere() {
        panes.list(new EmptyState(say("search.found", 0), say("search.live.nothing")));
    }

    /** @param told how much was found */
    void show(Query query, SearchAnswer answer, String told) {
        var spoken = new Span(told);
        spoken.addClassName("sf-unseen");
        notes.add(spoken);
        if (!answer.filling().isEmpty()) {
            var filling = new Div(new SearchWords(notes).filling(answer.filling()));
            filling.addClassNames("sf-message", "sf-tone-info");
            notes.add(filling);
        }
        if (answer.people().isEmpty()) {
            panes.list(nothing(query));
            return;
        }
        var rows = rows();
        rows.show(answer, query.words());
        panes.list(rows);
    }

    /** Made when there is something to show: a grid is a large part of a page. */
    private FoundGrid rows() {
        var there = grid;
        if (there == null) {
            there = new FoundGrid(open);
            grid = there;
        }
        return there;
    }

    private Component nothing(Query query) {
        var ways = new ArrayList<Component>();
        if (query.idOrReference()) {
            var id = query.text().strip();
            var look = new PlainButton(
                    say("search.live", id), click -> steps.lookLive().accept(id));
            look.setDisableOnClick(true);
            ways.add(look);
        }
        if (LastSearch.here().data() != Data.ALL) {
            ways.add(new PlainButton(
                    say("search.data.also"), click -> steps.switchTo().accept(Data.ALL)));
        }
        return new EmptyState(say("search.found", 0), say("search.nothing.next"), ways.toArray(Component[]::new));
    }

    /** Marks the row of what is shown beside the list. */
    void mark(Hit hit) {
        if (grid != null) {
            grid.mark(hit);
        }
    }

    void unmark() {
        if (grid != null) {
            grid.deselectAll();
        }
    }

    private String say(String key, Object... facts) {
        return panes.getTranslation(key, facts);
    }
}
