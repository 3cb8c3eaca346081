package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** A card with a few things that belong to what the page is about, a line each; they are read once it is on the page. */
public final class LinesCard {

    private final Card card;
    private final String none;
    private final String failed;

    /**
     * @param none what to say where there are none
     * @param failed what to say when they could not be read
     */
    public LinesCard(String title, String none, String failed) {
        this.card = new Card(title);
        this.none = none;
        this.failed = failed;
    }

    /**
     * @param most the number of lines; when there are as many, the way to all of them is shown
     * @param all the way to all of them
     */
    public <T> Card of(
            Background background, Callable<List<T>> read, Function<T, ListItem> line, int most, Component all) {
        card.addAttachListener(attach -> background.run(
                card,
                read,
                things -> {
                    var shown = things.isEmpty() ? quiet(none) : list(things, line);
                    card.show(things.size() < most ? new Component[] {shown} : new Component[] {shown, all});
                },
                problem -> card.show(quiet(failed))));
        return card;
    }

    private static Component quiet(String sentence) {
        var quiet = new Span(sentence);
        quiet.addClassName("sf-quiet");
        return quiet;
    }

    private static <T> Component list(List<T> things, Function<T, ListItem> line) {
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        things.forEach(thing -> list.add(line.apply(thing)));
        return list;
    }

    /** A line: what it is with its marks, what else there is to say, and what it costs. */
    public static ListItem line(List<? extends Component> marks, String more, String amount) {
        var row = new Div();
        row.addClassName("sf-row");
        marks.forEach(row::add);
        var about = new Div(row);
        about.addClassName("sf-line-about");
        if (!more.isEmpty()) {
            var below = new Div(more);
            below.addClassName("sf-quiet");
            about.add(below);
        }
        var sum = new Div(amount);
        sum.addClassName("sf-line-amount");
        return new ListItem(about, sum);
    }
}
