package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.store.ui.ReadTrouble;
import io.storefleet.subscriptions.Changed;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What was changed in it, which only the store tells, when it is asked. */
final class ChangesPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SubscriptionReads reads;
    private final transient StoreId store;
    private final transient SubscriptionId id;
    private final transient SubscriptionWords words;
    private final transient Consumer<List<Changed>> told;

    ChangesPart(
            SubscriptionReads reads,
            StoreId store,
            SubscriptionId id,
            SubscriptionWords words,
            Consumer<List<Changed>> told) {
        this.reads = reads;
        this.store = store;
        this.id = id;
        this.words = words;
        this.told = told;
        addClassName("sf-stack");
        var ask = new Button(words.say("changes.ask"), click -> read());
        ask.setDisableOnClick(true);
        add(quiet(words.say("changes.hint")), ask);
    }

    private void read() {
        reads.background().run(this, () -> reads.subscriptions().changes(store, id), this::show, problem -> {
            removeAll();
            add(ReadTrouble.of(this, problem, this::read));
        });
    }

    private void show(List<Changed> changes) {
        removeAll();
        if (changes.isEmpty()) {
            add(quiet(words.say("changes.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        changes.forEach(each -> list.add(line(each)));
        add(list);
        told.accept(changes);
    }

    private ListItem line(Changed change) {
        var about = new Div(new Div(said(words, change)));
        about.addClassName("sf-line-about");
        if (change.at() != null) {
            about.add(quiet(words.formats().time(change.at())));
        }
        return new ListItem(about);
    }

    /** {@code Plan changed: Aurora Pro → Aurora Team · prorated} */
    static String said(SubscriptionWords words, Changed change) {
        var type = words.known("change." + change.type().toLowerCase(Locale.ROOT), change.type());
        var item = change.item() == null ? "" : " · " + change.item();
        var values = change.from() == null && change.to() == null
                ? ""
                : ": " + (change.from() == null ? SubscriptionWords.NONE : change.from()) + " → "
                        + (change.to() == null ? SubscriptionWords.NONE : change.to());
        return type + item + values + (change.prorated() ? " · " + words.say("change-prorated") : "");
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("sf-quiet");
        return span;
    }
}
