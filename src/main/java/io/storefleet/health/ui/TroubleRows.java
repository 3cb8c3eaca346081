package io.storefleet.health.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.health.Finding;
import io.storefleet.health.FindingWords;
import io.storefleet.health.Level;
import io.storefleet.health.StoreHealth;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.PlainButton;
import io.storefleet.uikit.Tone;
import java.util.List;

/** The stores that need somebody: a row each with what is wrong, what to do, and the way there. */
final class TroubleRows extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 50;

    private final H2 title = new H2(getTranslation("health.trouble"));
    private final Div head = new Div(title);
    private final UnorderedList rows = new UnorderedList();
    private final Button all = new PlainButton();
    private boolean showAll;

    /** @param redraw called when a person wants to see all of them */
    TroubleRows(Runnable redraw) {
        addClassName("sf-stack");
        head.addClassName("sf-row");
        rows.addClassName("sf-troubles");
        rows.getElement().setAttribute("aria-label", getTranslation("health.trouble"));
        all.addClickListener(click -> {
            showAll = true;
            redraw.run();
        });
        add(head, rows, all);
    }

    void show(List<StoreHealth> stores, FindingWords words, Places places) {
        var bad = stores.stream().filter(each -> each.level().bad()).toList();
        var shown = showAll ? bad : bad.subList(0, Math.min(FIRST, bad.size()));
        setVisible(!bad.isEmpty());
        head.removeAll();
        head.add(title);
        badge(bad, Level.RED, words);
        badge(bad, Level.AMBER, words);
        var healthy =
                stores.stream().filter(each -> each.level() == Level.GREEN).count();
        var others = new Span(getTranslation("health.quiet.green", healthy));
        others.addClassNames("sf-quiet", "sf-end");
        others.setVisible(healthy > 0);
        head.add(others);
        rows.removeAll();
        shown.forEach(store -> rows.add(row(store, words, places)));
        all.setVisible(shown.size() < bad.size());
        all.setText(getTranslation("health.trouble.all", bad.size()));
    }

    private void badge(List<StoreHealth> bad, Level level, FindingWords words) {
        var count = bad.stream().filter(each -> each.level() == level).count();
        if (count > 0) {
            head.add(new Badge(getTranslation("health.trouble.count", words.level(level), count), tone(level)));
        }
    }

    private static Tone tone(Level level) {
        return switch (level) {
            case RED -> Tone.BAD;
            case AMBER -> Tone.WARN;
            case UNKNOWN -> Tone.NEUTRAL;
            case GREEN -> Tone.GOOD;
        };
    }

    private ListItem row(StoreHealth store, FindingWords words, Places places) {
        var name = Doing.plain(places.store(store.store().value()), store.name());
        name.addClassNames("sf-strong", "sf-store-name");
        name.getElement().setAttribute(Doing.LINE, true);
        var who = new Div(new Badge(words.level(store.level()), tone(store.level())), name);
        who.addClassName("sf-trouble-store");
        store.tags().forEach(tag -> who.add(new Badge(tag, Tone.NEUTRAL)));
        var what = new Div();
        what.addClassName("sf-trouble-findings");
        store.troubles().forEach(each -> what.add(finding(Doing.link(this, places, store, each), each, words)));
        var row = new ListItem(who, what);
        row.addClassName("sf-trouble");
        return row;
    }

    private static Div finding(Anchor link, Finding finding, FindingWords words) {
        var reason = new Span(words.reason(finding));
        var advice = new Span(words.advice(finding));
        advice.addClassName("sf-quiet");
        var text = new Div(reason, advice);
        text.addClassName("sf-finding-text");
        var line = new Div(text, link);
        line.addClassName("sf-finding");
        return line;
    }
}
