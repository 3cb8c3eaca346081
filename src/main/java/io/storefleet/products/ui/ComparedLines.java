package io.storefleet.products.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.products.ProductTables.Compared;
import io.storefleet.products.ProductTables.Effect;
import io.storefleet.products.TableText;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Tone;
import java.util.List;
import java.util.Locale;

/** Shows what the lines of a table would do. */
record ComparedLines(FieldWords words) {

    private static final int SHOWN = 200;

    /** How many lines do what. */
    Div counts(List<Compared> compared) {
        var row = new Div();
        row.addClassName("sf-row");
        for (var effect : Effect.values()) {
            long count =
                    compared.stream().filter(line -> line.effect() == effect).count();
            if (count == 0) {
                continue;
            }
            row.add(new Badge(
                    words.say("table.count." + effect.name().toLowerCase(Locale.ROOT), count),
                    switch (effect) {
                        case NEW -> Tone.GOOD;
                        case CHANGED -> Tone.INFO;
                        case UNCHANGED -> Tone.NEUTRAL;
                        case WRONG -> Tone.BAD;
                    }));
        }
        return row;
    }

    /** What cannot be done, and why. */
    Card problems(TableText text, List<Compared> wrong) {
        var list = lines();
        text.problems().stream()
                .limit(SHOWN)
                .forEach(each -> list.add(
                        new ListItem(new Span(words.say("table.line", each.line(), words.of(each.problem()))))));
        wrong.stream()
                .limit(SHOWN)
                .forEach(each -> list.add(new ListItem(new Span(words.say(
                        "table.line",
                        each.number(),
                        each.product() + " · " + (each.problem() == null ? "" : words.of(each.problem())))))));
        var card = new Card(words.say("table.problems", text.problems().size() + wrong.size()), list);
        if (!text.unknown().isEmpty()) {
            list.add(new ListItem(new Span(words.say("table.unknown", String.join(", ", text.unknown())))));
        }
        return card;
    }

    /** What will be there instead of what. */
    Card differences(List<Compared> doing) {
        var list = lines();
        doing.stream().limit(SHOWN).forEach(line -> list.add(line(line)));
        if (doing.size() > SHOWN) {
            list.add(new ListItem(new Span(words.say("diff.more", doing.size() - SHOWN))));
        }
        return new Card(words.say("table.differences"), list);
    }

    private ListItem line(Compared line) {
        var name = new Span(line.number() + " · " + line.product());
        name.addClassName("sf-cell-strong");
        var shown = new Differences(words);
        shown.show(line.changes(), line.before());
        var about = new Div(name, shown);
        about.addClassNames("sf-line-about", "sf-grow");
        var kind = new Badge(
                words.say("table." + line.effect().name().toLowerCase(Locale.ROOT)),
                line.effect() == Effect.NEW ? Tone.GOOD : Tone.INFO);
        return new ListItem(about, new Div(kind));
    }

    private static UnorderedList lines() {
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        return list;
    }
}
