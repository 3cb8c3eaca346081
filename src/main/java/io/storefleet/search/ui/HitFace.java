package io.storefleet.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.Hit;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How something found looks in a line: kind, name, facts, and always its store and whether it is live or a test. */
final class HitFace {

    private final Component words;
    private final List<String> marks;

    /** @param marks what was looked for, marked in what is shown */
    HitFace(Component words, List<String> marks) {
        this.words = words;
        this.marks = marks;
    }

    /** @param below whether it stands below another of the same person */
    Div line(Hit hit, boolean below) {
        var side = new Div(store(hit));
        data(hit).ifPresent(side::add);
        side.addClassName("sf-hit-side");
        var line = new Div(kind(hit.kind()), text(hit), side);
        line.addClassName("sf-hit");
        line.setClassName("sf-hit-below", below);
        return line;
    }

    /** The name and, quieter, the facts. */
    Component text(Hit hit) {
        var text = new Div(title(hit));
        text.addClassName("sf-hit-text");
        var said = new FactWords(words);
        for (var detail : hit.details()) {
            var fact = Marks.of(" · " + said.inLine(detail), marks);
            fact.addClassName("sf-quiet");
            text.add(fact);
        }
        return text;
    }

    Span title(Hit hit) {
        var name = hit.title().isBlank() ? hit.id() : hit.title();
        var title = Marks.of(name, marks);
        title.addClassName("sf-strong");
        return title;
    }

    Span details(Hit hit) {
        return Marks.of(new FactWords(words).line(hit), marks);
    }

    static Span store(Hit hit) {
        var store = new Span(hit.store().name());
        store.addClassNames("sf-hit-store", "sf-ellipsis");
        return store;
    }

    /** Live or test, where the service says so. */
    Optional<Badge> data(Hit hit) {
        return Optional.ofNullable(hit.live())
                .map(live -> new Badge(
                        words.getTranslation(live ? "search.data.live" : "search.data.test"),
                        live ? Tone.GOOD : Tone.WARN));
    }

    Span kind(ObjectKind kind) {
        Icon icon = switch (kind) {
            case ACCOUNT -> VaadinIcon.USER.create();
            case ORDER -> VaadinIcon.INVOICE.create();
            case SUBSCRIPTION -> VaadinIcon.REFRESH.create();
            case PRODUCT -> VaadinIcon.PACKAGE.create();
            case COUPON -> VaadinIcon.TICKET.create();
        };
        icon.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(word(words, kind) + " ");
        name.addClassName("sf-unseen");
        var both = new Span(icon, name);
        both.addClassName("sf-hit-kind");
        both.setTitle(word(words, kind));
        return both;
    }

    static String word(Component words, ObjectKind kind) {
        return words.getTranslation("search.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** A key as it is written on the keyboard. */
    static Component key(String text) {
        var key = new HtmlComponent("kbd");
        key.getElement().setText(text);
        key.addClassName("sf-key");
        return key;
    }
}
