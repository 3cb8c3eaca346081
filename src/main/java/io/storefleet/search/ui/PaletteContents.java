package io.storefleet.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.Hit;
import io.storefleet.search.SearchAnswer;
import io.storefleet.search.SearchRequest.Data;
import io.storefleet.search.ui.Finding.Outcome;
import io.storefleet.uikit.CommandPalette.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides what the palette lists: what was found, what was opened lately, pages and actions. */
record PaletteContents(Component page, HitDoor door, Steps steps, List<Way> pages, List<Way> actions) {

    /** Further things of one person; the search page shows them all. */
    private static final int BELOW = 3;

    /** What a choice can do inside the palette. */
    record Steps(Consumer<String> lookLive, Consumer<Data> switchTo, Consumer<String> allResults) {}

    List<Section> sections(String text, Outcome outcome) {
        var sections = new ArrayList<Section>();
        var query = new Query(text);
        var begun = !text.isBlank() && pages.stream().anyMatch(way -> begins(way, text));
        if (begun) {
            // Who types the name of a page must not have to pass all the people whose names begin alike.
            add(sections, "search.section.pages", ways(pages, text, VaadinIcon.FILE_TEXT_O));
        }
        var answer = outcome.answer();
        var found = answer == null ? Optional.<Section>empty() : found(query, answer, outcome);
        // Where nothing was found, what else fits the text is meant before another search.
        var last = answer != null && answer.people().isEmpty();
        if (!last) {
            found.ifPresent(sections::add);
        }
        add(sections, "search.section.recent", recent(outcome));
        var doing = new ArrayList<>(linkOf(query, outcome));
        doing.addAll(ways(actions, text, VaadinIcon.ARROW_RIGHT));
        if (!begun) {
            add(sections, "search.section.pages", ways(pages, text, VaadinIcon.FILE_TEXT_O));
        }
        add(sections, "search.section.actions", doing);
        if (last) {
            found.ifPresent(sections::add);
        }
        return sections;
    }

    private void add(List<Section> sections, String title, List<Choice> choices) {
        if (!choices.isEmpty()) {
            sections.add(new Section(page.getTranslation(title), choices));
        }
    }

    private Optional<Section> found(Query query, SearchAnswer answer, Outcome outcome) {
        var choices = new ArrayList<Choice>();
        var face = new HitFace(page, query.words());
        for (var person : answer.people()) {
            for (int at = 0; at < Math.min(person.hits().size(), BELOW + 1); at++) {
                choices.add(hit(face, person.hits().get(at), at > 0, outcome, query.text()));
            }
        }
        if (choices.isEmpty()) {
            choices.addAll(nothing(query));
        } else {
            choices.add(Choice.leaving(
                    step(page.getTranslation("search.all"), VaadinIcon.LIST),
                    () -> steps.allResults().accept(query.text())));
        }
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(page.getTranslation("search.section.found"), choices));
    }

    private Choice hit(HitFace face, Hit hit, boolean below, Outcome outcome, String text) {
        var linkable = outcome.linkable().contains(hit.store().id())
                && Finding.account(hit).isPresent();
        var line = face.line(hit, below);
        line.add(keys(linkable));
        return new Choice(line, false, () -> open(hit, text), linkable ? () -> door.copy(hit) : null);
    }

    /** What is shown on the search page stands there beside all that was found with it. */
    private void open(Hit hit, String text) {
        if (hit.kind() != ObjectKind.ACCOUNT) {
            LastSearch.here().text(text);
        }
        door.open(hit);
    }

    /** The keys that work on the line, seen while it is the chosen one. */
    private Component keys(boolean linkable) {
        var keys = new Span(HitFace.key("↵ " + page.getTranslation("search.key.open")));
        if (linkable) {
            keys.add(HitFace.key("Ctrl ↵ " + page.getTranslation("search.key.copy")));
        }
        keys.addClassName("sf-hit-keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        return keys;
    }

    private List<Choice> nothing(Query query) {
        var ways = new ArrayList<Choice>();
        if (query.idOrReference()) {
            var text = query.text().strip();
            ways.add(new Choice(
                    step(page.getTranslation("search.live", text), VaadinIcon.SEARCH),
                    true,
                    () -> steps.lookLive().accept(text),
                    null));
        }
        if (LastSearch.here().data() != Data.ALL) {
            ways.add(new Choice(
                    step(page.getTranslation("search.data.also"), VaadinIcon.ARROW_RIGHT),
                    true,
                    () -> steps.switchTo().accept(Data.ALL),
                    null));
        }
        return ways;
    }

    private List<Choice> recent(Outcome outcome) {
        var face = new HitFace(page, List.of());
        return outcome.recent().stream()
                .map(hit -> hit(face, hit, false, outcome, ""))
                .toList();
    }

    /** The first person found, whom a link is most likely for. */
    private List<Choice> linkOf(Query query, Outcome outcome) {
        return outcome.answer() == null
                ? List.of()
                : outcome.hits().stream()
                        .limit(1)
                        .filter(hit -> hit.kind() == ObjectKind.ACCOUNT)
                        .filter(hit -> outcome.linkable().contains(hit.store().id()))
                        .map(hit -> Choice.leaving(
                                step(
                                        page.getTranslation(
                                                "search.link",
                                                hit.title(),
                                                hit.store().name()),
                                        VaadinIcon.LINK,
                                        query.words()),
                                () -> door.copy(hit)))
                        .toList();
    }

    private static List<Choice> ways(List<Way> ways, String text, VaadinIcon icon) {
        return ways.stream()
                .filter(way -> fits(way.label(), text))
                .sorted(Comparator.comparing(way -> !begins(way, text)))
                .map(way -> Choice.leaving(step(way.label(), icon), way.go()))
                .toList();
    }

    private static boolean begins(Way way, String text) {
        return Marks.fold(way.label()).startsWith(Marks.fold(text.strip()));
    }

    /** Whether each word begins a word of the label. */
    private static boolean fits(String label, String text) {
        var parts = Marks.fold(label).split("\\s+");
        return Arrays.stream(Marks.fold(text.strip()).split("\\s+"))
                .allMatch(word -> Arrays.stream(parts).anyMatch(part -> part.startsWith(word)));
    }

    private static Component step(String label, VaadinIcon icon) {
        return step(label, icon, List.of());
    }

    private static Component step(String label, VaadinIcon icon, List<String> marks) {
        var sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        var kind = new Span(sign);
        kind.addClassName("sf-hit-kind");
        var text = new Div(Marks.of(label, marks));
        text.addClassName("sf-hit-text");
        var line = new Div(kind, text);
        line.addClassName("sf-hit");
        return line;
    }
}
