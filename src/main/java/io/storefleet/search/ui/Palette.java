package io.storefleet.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.search.ui.Finding.Outcome;
import io.storefleet.search.ui.Looking.Question;
import io.storefleet.uikit.CommandPalette;
import io.storefleet.uikit.Places;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The command palette of every page. The browser opens it and follows the keys by itself; here is decided what a text finds
 * and what a choice does.
 */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Tag("dialog")
public class Palette extends HtmlContainer implements CommandPalette {

    private static final long serialVersionUID = 1L;
    private static final int HITS = 20;
    private static final String TEXT = "event.detail.text";
    private static final String NUMBER = "event.detail.number";
    private static final String KEY = "event.detail.key";
    private static final String COPY = "event.detail.copy";

    private final transient Finding finding;
    private final PaletteList list = new PaletteList();
    private final PaletteWords words = new PaletteWords();
    private final DataSwitch data = new DataSwitch(this::switchTo);
    private final Div notes = new Div();
    private final Span foot = new Span();
    private final Span spoken = new Span();
    private transient Supplier<List<Way>> pages = List::of;
    private transient Supplier<List<Way>> actions = List::of;
    private transient Asked asked = new Asked("", 0);
    private final transient Looking looking;

    /** A text and the number the browser gave it. */
    private record Asked(String text, int number) {}

    Palette(Finding finding) {
        this.finding = finding;
        this.looking = new Looking(this, finding);
        addClassName("sf-palette");
        getElement().setAttribute("aria-label", getTranslation("search.palette"));
        add(PaletteFrame.head(this, data), notes, words, list, PaletteFrame.foot(this, foot, spoken));
        notes.addClassName("sf-palette-notes");
        words.setVisible(false);
        listen();
    }

    @Override
    public void offer(Supplier<List<Way>> pagesToOpen, Supplier<List<Way>> thingsToDo) {
        pages = pagesToOpen;
        actions = thingsToDo;
    }

    @Override
    public Component opener() {
        return PaletteFrame.opener(this);
    }

    @Override
    public Component component() {
        return this;
    }

    private void listen() {
        getElement()
                .addEventListener("palette-ask", told -> {
                    var facts = told.getEventData();
                    ask(facts.path(TEXT).asString(""), facts.path(NUMBER).asInt(0));
                })
                .addEventData(TEXT)
                .addEventData(NUMBER);
        getElement()
                .addEventListener("palette-choose", told -> {
                    var facts = told.getEventData();
                    choose(facts.path(KEY).asString(""), facts.path(COPY).asBoolean(false));
                })
                .addEventData(KEY)
                .addEventData(COPY);
        getElement().addEventListener("close", closed -> clear());
    }

    void ask(String text, int number) {
        var now = new Asked(text, number);
        asked = now;
        var where = LastSearch.here().data();
        data.show(where);
        looking.ask(new Question(text, where, HITS), found -> show(now, found), () -> failed(now));
    }

    private void show(Asked what, Outcome outcome) {
        say(outcome, what.text());
        words.show(outcome.completions());
        if (outcome.completions().isEmpty()) {
            getElement().removeAttribute("data-completion");
        } else {
            getElement()
                    .setAttribute(
                            "data-completion", outcome.completions().getFirst().text());
        }
        fill(what, outcome);
    }

    private void fill(Asked what, Outcome outcome) {
        list.fill(contents().sections(what.text(), outcome));
        getElement().setAttribute("data-shown", String.valueOf(what.number()));
        getElement().setAttribute("data-fill", String.valueOf(list.fills()));
    }

    private PaletteContents contents() {
        var steps = new PaletteContents.Steps(this::lookLive, this::switchTo, this::allResults);
        return new PaletteContents(this, new HitDoor(origin(), finding), steps, pages.get(), actions.get());
    }

    /** What stays on the page when the palette has closed. */
    private Component origin() {
        return getParent().orElse(this);
    }

    private void say(Outcome outcome, String text) {
        notes.removeAll();
        var sentences = new SearchWords(this);
        var answer = outcome.answer();
        if (answer != null) {
            var told = sentences.found(
                    outcome.hits().size(), answer, finding.clock().instant());
            foot.setText(told);
            spoken.setText(told);
            if (!answer.filling().isEmpty()) {
                note(sentences.filling(answer.filling()), "sf-tone-info");
            }
            if (answer.people().isEmpty()) {
                note(getTranslation("search.nothing"), "sf-quiet");
            }
        } else if (outcome.problem() != null) {
            foot.setText("");
            // While a word of the query language is being typed, the ways to go on say more than a fault.
            if (outcome.completions().isEmpty()) {
                problem(sentences.problem(outcome.problem(), text));
            }
        } else {
            foot.setText("");
            spoken.setText(getTranslation("search.teach"));
            note(getTranslation("search.teach"), "sf-quiet");
        }
    }

    private void note(String text, String tone) {
        var note = new Div(text);
        note.addClassNames("sf-palette-note", tone);
        notes.add(note);
    }

    private void problem(String sentence) {
        var note = new Div(sentence);
        note.addClassNames("sf-palette-note", "sf-tone-bad");
        note.getElement().setAttribute("role", "alert");
        notes.add(note);
    }

    private void failed(Asked what) {
        notes.removeAll();
        problem(getTranslation("search.failed"));
        foot.setText("");
        fill(what, nothing());
    }

    private static Outcome nothing() {
        return new Outcome(null, null, List.of(), List.of(), Set.of());
    }

    void choose(String key, boolean copy) {
        list.choice(key).ifPresent(choice -> {
            var doing = copy ? choice.copy() : choice.open();
            if (doing != null) {
                if (!choice.stays()) {
                    close();
                }
                doing.run();
            }
        });
    }

    private void close() {
        getElement().executeJs("this.close()");
        clear();
    }

    /** Nothing of anybody stays behind on the page. */
    private void clear() {
        looking.stop();
        list.clear();
        notes.removeAll();
        words.show(List.of());
        foot.setText("");
        spoken.setText("");
        getElement().removeAttribute("data-shown").removeAttribute("data-completion");
    }

    private void switchTo(Data other) {
        LastSearch.here().data(other);
        getElement().executeJs("this.querySelector('input').focus()");
        ask(asked.text(), asked.number());
    }

    private void allResults(String text) {
        LastSearch.here().text(text);
        UI.getCurrent().navigate(Places.here().search());
    }

    private void lookLive(String id) {
        var now = asked;
        notes.removeAll();
        note(getTranslation("search.live.looking"), "sf-tone-info");
        spoken.setText(getTranslation("search.live.looking"));
        looking.live(id, found -> arrived(now, found), () -> failed(now));
    }

    private void arrived(Asked what, Optional<Outcome> found) {
        notes.removeAll();
        if (found.isPresent()) {
            show(what, found.get());
        } else {
            note(getTranslation("search.live.nothing"), "sf-quiet");
            spoken.setText(getTranslation("search.live.nothing"));
            fill(what, nothing());
        }
    }
}
